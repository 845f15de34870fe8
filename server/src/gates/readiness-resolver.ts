import { PlainDay } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { gatesPassed } from "../governance/gates-passed.ts";
import { Gate, ReadinessItem } from "../governance/readiness-item.ts";
import { stageAhead } from "../governance/stage-order.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import type { ItemStanding } from "./gate-standing.ts";
import { ReadinessStatus } from "./readiness-status.ts";
import { standingFor } from "./standing-reader.ts";
import { Waiver } from "./waiver.ts";

@ObjectType({ simpleResolvers: true, description: "What stands before a gate." })
export class Readiness {
  @Field(() => CaseStage, { description: "The gate." })
  stage!: CaseStage;

  @Field(() => Int, { description: "Items met." })
  metCount!: number;

  @Field(() => Int, { description: "Items not met that a named person waived." })
  waivedCount!: number;

  @Field(() => Int, { description: "Items due and not met." })
  unmetCount!: number;

  @Field(() => Int, { description: "Items due later." })
  notYetDueCount!: number;

  @Field(() => Boolean, { description: "True while something holds the gate up." })
  blocked!: boolean;

  @Field(() => [String], {
    description: "What holds the gate up, a sentence each: items, open duties, earlier gates.",
  })
  blockers!: readonly string[];

  @Field(() => [ReadinessItem], { description: "The items." })
  items!: readonly ReadinessItem[];

  @Field(() => [Waiver], { description: "What was waived, by whom and why." })
  waivers!: readonly Waiver[];
}

/** How ready a programme is for a gate; for the next one ahead, when none is named. */
export async function readinessOf(programme: Programme, stage?: CaseStage): Promise<Readiness> {
  const gate = stage ?? stageAhead(await gatesPassed(programme));
  const { items, blockers } = await standingFor(Reader.of(programme), programme.ref, gate);
  const count = (status: ReadinessStatus) => items.filter((each) => each.status === status).length;
  return {
    stage: gate,
    metCount: count(ReadinessStatus.MET),
    waivedCount: count(ReadinessStatus.WAIVED),
    unmetCount: count(ReadinessStatus.UNMET),
    notYetDueCount: count(ReadinessStatus.NOT_YET_DUE),
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

  @FieldResolver(() => [Gate], { description: "The gates passed." })
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
    description: "The day it was met; for one with a rule, the day looked at. Null while unmet.",
  })
  async metOn(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).metOn;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What shows that it is met; for one with a rule, what was found.",
  })
  async evidence(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).evidence;
  }

  @FieldResolver(() => Waiver, { nullable: true, description: "Its waiver, if there is one." })
  async waiver(@Root() item: ReadinessItem) {
    return (await standingOfItem(item)).waiver;
  }
}

async function standingOfItem(item: ReadinessItem): Promise<ItemStanding> {
  const { items } = await standingFor(Reader.of(item), item.programme, item.stage);
  return items.find((each) => each.item.ref === item.ref) as ItemStanding;
}
