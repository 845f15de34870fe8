import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { readGate } from "./read-gates.ts";
import { Gate } from "./readiness-item.ts";
import { Waiver } from "./waiver.ts";

@Resolver(() => Gate)
export class GateResolver {
  @FieldResolver(() => [Waiver], { description: "The waivers given for it: by whom, and why." })
  async waivers(@Root() gate: Gate) {
    const { items } = await readGate(Reader.of(gate), gate.programme, gate.stage);
    return items.flatMap(({ waiver }) => waiver ?? []);
  }
}
