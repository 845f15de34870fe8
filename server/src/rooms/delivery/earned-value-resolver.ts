import { Money, Provenance } from "@tranche/plugin-kit";
import { Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { currentTranche, Tranche } from "../programme/tranche.ts";
import { actualCost } from "./actual-cost.ts";
import { performanceOf, sumWork } from "./earned-value.ts";
import { Milestone } from "./milestone.ts";

@ObjectType({
  simpleResolvers: true,
  description:
    "Earned value of the current tranche on the day looked at. A quotient whose denominator is zero or not known is null.",
})
export class EarnedValue {
  @Field(() => Tranche, {
    nullable: true,
    description: "The current tranche; null when there is none.",
  })
  tranche!: Tranche | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "BAC: the total of the budgets of the tranche's milestones; null when none has a budget, and then so are PV and EV.",
  })
  budgetAtCompletion!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "PV: the budgets of the milestones whose baseline day has been reached.",
  })
  plannedValue!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "EV: the budgets of the milestones met, and of the others the share that is done.",
  })
  earnedValue!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "AC: the spend from the tranche's allocations; null when none is recorded.",
  })
  actualCost!: number | null;

  @Field(() => Money, { nullable: true, description: "CV: EV − AC. Negative is over cost." })
  costVariance!: number | null;

  @Field(() => Money, { nullable: true, description: "SV: EV − PV. Negative is behind plan." })
  scheduleVariance!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "CPI: EV ÷ AC, to four places. Below 1 is over cost.",
  })
  costPerformanceIndex!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "SPI: EV ÷ PV, to four places. Below 1 is behind plan.",
  })
  schedulePerformanceIndex!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "EAC: BAC ÷ CPI. What the tranche will cost if performance stays as it is.",
  })
  estimateAtCompletion!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "TCPI: (BAC − EV) ÷ (BAC − AC), to four places. The CPI that the remaining work needs to finish within BAC; negative when more than BAC is spent.",
  })
  toCompletePerformanceIndex!: number | null;

  @Field(() => Boolean, {
    description: "True when the figures rest on an illustrative budget, day or share.",
  })
  illustrative!: boolean;
}

@Resolver(() => Programme)
export class EarnedValueResolver {
  @FieldResolver(() => EarnedValue, { description: "Earned value of the current tranche." })
  earnedValue(@Root() programme: Programme): Promise<EarnedValue> {
    return earnedValueOf(programme);
  }
}

/** Earned value of a programme's current tranche, on its Reader's day. */
export async function earnedValueOf(programme: Programme): Promise<EarnedValue> {
  const reader = Reader.of(programme);
  const [tranches, milestones, cost] = await Promise.all([
    reader.set(Tranche, programme.ref),
    reader.set(Milestone, programme.ref),
    actualCost(programme),
  ]);
  const tranche = currentTranche(tranches.all);
  const work = tranche ? milestones.where("tranche", tranche.ref) : [];
  const sums = { ...sumWork(work, reader.day), actualCost: cost };
  const illustrative = work.some(
    ({ budget, provenance }) => budget !== null && provenance === Provenance.ILLUSTRATIVE,
  );
  return { tranche, ...sums, ...performanceOf(sums), illustrative };
}
