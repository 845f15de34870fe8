import { derived, field, PlainDay, view } from "@tranche/plugin-kit";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Programme } from "../programme/programme.ts";
import { type ItemReadiness, whyUnknown } from "./gate-readiness.ts";
import { gatesPassed } from "./gates-passed.ts";
import { readGate } from "./read-gates.ts";
import { ReadinessItem } from "./readiness-item.ts";
import { ReadinessStatus } from "./readiness-status.ts";
import { stageAhead } from "./stage-order.ts";
import { Waiver } from "./waiver.ts";

@view("How ready a programme is for a gate.")
export class Readiness {
  @field(() => CaseStage, "The gate.")
  stage!: CaseStage;

  @field(() => Int, "Items met.")
  metCount!: number;

  @field(() => Int, "Items due and not met.")
  unmetCount!: number;

  @field(() => Int, "Items due later.")
  notYetDueCount!: number;

  @field(() => Int, "Items not met that a named person has waived.")
  waivedCount!: number;

  @field(
    () => Boolean,
    "Whether what the gate needs is stated, or it is passed; without any item nothing is known.",
  )
  known!: boolean;

  @field(
    () => Boolean,
    "Whether passing the gate on the day looked at would be refused; false once it is passed.",
  )
  blocked!: boolean;

  @field(() => [String], "What holds it up, in sentences.")
  blockers!: readonly string[];

  @field(() => [ReadinessItem], "The items.")
  items!: readonly ReadinessItem[];

  @field(() => [Waiver], "The waivers given for this gate: by whom, and why.")
  waivers!: readonly Waiver[];
}

/** How ready a programme is for a gate; for the next one ahead, when none is named. */
export async function readinessOf(programme: Programme, stage?: CaseStage): Promise<Readiness> {
  const gate = stage ?? stageAhead(await gatesPassed(programme));
  const readiness = await readGate(Reader.of(programme), programme.ref, gate);
  const { items, known } = readiness;
  const blockers = [...(known ? [] : [whyUnknown(gate)]), ...readiness.blockers];
  const count = (status: ReadinessStatus) => items.filter((each) => each.status === status).length;
  return {
    stage: gate,
    metCount: count(ReadinessStatus.MET),
    unmetCount: count(ReadinessStatus.UNMET),
    notYetDueCount: count(ReadinessStatus.NOT_YET_DUE),
    waivedCount: count(ReadinessStatus.WAIVED),
    known,
    blocked: blockers.length > 0,
    blockers,
    items: items.map(({ item }) => item),
    waivers: items.flatMap(({ waiver }) => waiver ?? []),
  };
}

@Resolver(() => Programme)
export class ReadinessResolver {
  @FieldResolver(() => Readiness, { description: "How ready it is for a gate." })
  readiness(
    @Root() programme: Programme,
    @Arg("stage", () => CaseStage, { description: "The gate." }) stage: CaseStage,
  ) {
    return readinessOf(programme, stage);
  }
}

/** Whether an item is met, which its rule or its evidence tells. */
export const readinessItemFields = derived(ReadinessItem, readinessOfItem, {
  status: [() => ReadinessStatus, "Its status on the day looked at."],
  metOn: [
    () => PlainDay,
    "The day it was met; null until then. With a rule, the day looked at while the rule is met.",
    "nullable",
  ],
  evidence: [
    () => String,
    "The evidence that it is met. With a rule, what was found, met or not.",
    "nullable",
  ],
});

async function readinessOfItem(item: ReadinessItem): Promise<ItemReadiness> {
  const { items } = await readGate(Reader.of(item), item.programme, item.stage);
  // The item came from the same Reader, so it is among them.
  return items.find(({ item: { ref } }) => ref === item.ref) as ItemReadiness;
}
