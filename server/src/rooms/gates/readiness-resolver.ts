import { PlainDay } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Programme } from "../programme/programme.ts";
import type { ItemStanding } from "./gate-standing.ts";
import { gatesPassed } from "./gates-passed.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";
import { ReadinessStatus } from "./readiness-status.ts";
import { stageAhead } from "./stage-order.ts";
import { readStanding } from "./standing-of-reader.ts";
import { Waiver } from "./waiver.ts";

@ObjectType({ simpleResolvers: true, description: "What stands before a gate." })
export class Readiness {
  @Field(() => CaseStage, { description: "The gate." })
  stage!: CaseStage;

  @Field(() => Int, { description: "Items met." })
  metCount!: number;

  @Field(() => Int, { description: "Items due and not met." })
  unmetCount!: number;

  @Field(() => Int, { description: "Items due later." })
  notYetDueCount!: number;

  @Field(() => Int, { description: "Items not met that a named person waived." })
  waivedCount!: number;

  @Field(() => Boolean, {
    description:
      "True when passing the gate on the day looked at would be refused; never once it is passed.",
  })
  blocked!: boolean;

  @Field(() => [String], { description: "What holds it up, in sentences." })
  blockers!: readonly string[];

  @Field(() => [ReadinessItem], { description: "The items." })
  items!: readonly ReadinessItem[];

  @Field(() => [Waiver], { description: "What was waived for this gate: by whom, and why." })
  waivers!: readonly Waiver[];
}

/** How ready a programme is for a gate; for the next one ahead, when none is named. */
export async function readinessOf(programme: Programme, stage?: CaseStage): Promise<Readiness> {
  const gate = stage ?? stageAhead(await gatesPassed(programme));
  const { items, blockers } = await readStanding(Reader.of(programme), programme.ref, gate);
  const count = (status: ReadinessStatus) => items.filter((each) => each.status === status).length;
  return {
    stage: gate,
    metCount: count(ReadinessStatus.MET),
    unmetCount: count(ReadinessStatus.UNMET),
    notYetDueCount: count(ReadinessStatus.NOT_YET_DUE),
    waivedCount: count(ReadinessStatus.WAIVED),
    blocked: blockers.length > 0,
    blockers,
    items: items.map(({ item }) => item),
    waivers: items.flatMap(({ waiver }) => waiver ?? []),
  };
}

async function standingOfItem(item: ReadinessItem): Promise<ItemStanding> {
  const { items } = await readStanding(Reader.of(item), item.programme, item.stage);
  // The item came from the same Reader, so it is among them.
  return items.find(({ item: { ref } }) => ref === item.ref) as ItemStanding;
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

  @FieldResolver(() => [Gate], { description: "The gates it has passed." })
  async gates(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Gate, programme.ref)).all;
  }
}

@Resolver(() => ReadinessItem)
export class ReadinessItemResolver {
  @FieldResolver(() => ReadinessStatus, { description: "How it stands on the day looked at." })
  async status(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).status;
  }

  @FieldResolver(() => PlainDay, {
    nullable: true,
    description:
      "The day it was met; null until then. With a rule, the day looked at while it holds.",
  })
  async metOn(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).metOn;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What shows that it is met. With a rule, what was found, met or not.",
  })
  async evidence(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).evidence;
  }

  @FieldResolver(() => Waiver, { nullable: true, description: "Its waiver, if there is one." })
  async waiver(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).waiver;
  }
}
