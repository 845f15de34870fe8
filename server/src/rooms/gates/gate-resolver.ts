import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";
import { readStanding } from "./standing-of-reader.ts";
import { Waiver } from "./waiver.ts";

@Resolver(() => Gate)
export class GateResolver {
  @FieldResolver(() => Decision, { nullable: true, description: "The decision that approved it." })
  async decision(@Root() gate: Gate) {
    return (await Reader.of(gate).set(Decision, gate.programme)).get(gate.decision);
  }

  @FieldResolver(() => [Waiver], { description: "What was waived for it: by whom, and why." })
  async waivers(@Root() gate: Gate) {
    const { items } = await readStanding(Reader.of(gate), gate.programme, gate.stage);
    return items.flatMap(({ waiver }) => waiver ?? []);
  }
}

@Resolver(() => Waiver)
export class WaiverResolver {
  @FieldResolver(() => ReadinessItem, { nullable: true, description: "The item waived." })
  async item(@Root() waiver: Waiver) {
    return (await Reader.of(waiver).set(ReadinessItem, waiver.programme)).get(waiver.item);
  }
}
