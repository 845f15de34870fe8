import { type Choice, choices, field, Money, Provenance, view } from "@tranche/plugin-kit";
import { FieldResolver, Float, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { currentTranche, Tranche } from "../programme/tranche.ts";
import { actualCost } from "./actual-cost.ts";
import { performanceOf, sumWork, whyNull } from "./earned-value.ts";
import { Milestone } from "./milestone.ts";

export const EarnedValueTechnique = choices(
  "EarnedValueTechnique",
  "A technique by which earned value is counted.",
  {
    FIXED_0_100:
      "All of a milestone's budget is planned on its baseline day, and earned on the day it is met.",
  },
);
export type EarnedValueTechnique = Choice<typeof EarnedValueTechnique>;

@view(
  "Earned value of the current tranche on the day looked at. A quotient whose denominator is zero or not known is null.",
)
export class EarnedValue {
  @field(() => Tranche, "The current tranche; null when there is none.", "nullable")
  tranche!: Tranche | null;

  @field(
    () => Money,
    "BAC: the total of the budgets of the tranche's milestones; null when none has a budget, and then so are PV and EV.",
    "nullable",
  )
  budgetAtCompletion!: number | null;

  @field(
    () => Money,
    "PV: the budgets of the milestones whose baseline day has been reached.",
    "nullable",
  )
  plannedValue!: number | null;

  @field(
    () => Money,
    "EV: the budgets of the milestones met; one under way earns nothing yet.",
    "nullable",
  )
  earnedValue!: number | null;

  @field(
    () => Money,
    "AC: the spend from the tranche's allocations; null when none is recorded.",
    "nullable",
  )
  actualCost!: number | null;

  @field(() => Money, "CV: EV − AC. Negative is over cost.", "nullable")
  costVariance!: number | null;

  @field(() => Money, "SV: EV − PV. Negative is behind plan.", "nullable")
  scheduleVariance!: number | null;

  @field(() => Float, "CPI: EV ÷ AC, to four places. Below 1 is over cost.", "nullable")
  costPerformanceIndex!: number | null;

  @field(() => Float, "SPI: EV ÷ PV, to four places. Below 1 is behind plan.", "nullable")
  schedulePerformanceIndex!: number | null;

  @field(
    () => Money,
    "EAC: BAC ÷ CPI. What the tranche will cost if performance stays as it is.",
    "nullable",
  )
  estimateAtCompletion!: number | null;

  @field(
    () => Float,
    "TCPI: (BAC − EV) ÷ (BAC − AC), to four places. The CPI that the remaining work needs to finish within BAC; negative when more than BAC is spent.",
    "nullable",
  )
  toCompletePerformanceIndex!: number | null;

  @field(() => EarnedValueTechnique, "How planned and earned value are counted, both alike.")
  technique!: EarnedValueTechnique;

  @field(() => [String], "Why figures are null; empty when none is.")
  because!: readonly string[];

  @field(() => Boolean, "True when the figures rest on an illustrative budget or day.")
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
  const technique = EarnedValueTechnique.FIXED_0_100;
  return {
    tranche,
    ...sums,
    ...performanceOf(sums),
    technique,
    because: whyNull(sums),
    illustrative,
  };
}
