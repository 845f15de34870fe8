import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Programme } from "../programme/programme.ts";
import { gatesPassed } from "./gates-passed.ts";
import { stageNote } from "./stage-note.ts";
import { stageReached } from "./stage-order.ts";

@Resolver(() => Programme)
export class StageResolver {
  @FieldResolver(() => CaseStage, {
    description: "The last business case whose gate the record shows passed; SOC before any.",
  })
  async stage(@Root() programme: Programme) {
    return stageReached(await gatesPassed(programme));
  }

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
