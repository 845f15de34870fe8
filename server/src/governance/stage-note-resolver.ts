import { FieldResolver, Resolver, Root } from "type-graphql";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import { Decision } from "./decision.ts";
import { gatesPassed } from "./gates-passed.ts";
import { stageNote } from "./stage-note.ts";

@Resolver(() => Programme)
export class StageNoteResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why `stage` lags behind the decisions: names each business case that was approved without its gate being recorded as passed. Null when gates and decisions agree.",
  })
  async stageNote(@Root() programme: Programme) {
    const { all } = await Reader.of(programme).set(Decision, programme.ref);
    return stageNote(await gatesPassed(programme), all);
  }
}
