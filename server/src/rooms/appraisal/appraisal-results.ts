import { field, Money, view } from "@tranche/plugin-kit";
import { Float, Int } from "type-graphql";
import type { Exact } from "./discount-factors.ts";
import { benefitCostRatio, type PresentValues, toWholePence } from "./present-value.ts";
import { type Switching, sensitivityOf, switchingValues } from "./switching-values.ts";

@view("The value in year 0 of a pound of a later year.")
export class DiscountFactor {
  @field(() => Int, "The year, counted from year 0.")
  year!: number;

  @field(() => Float, "The factor, 1 in year 0.")
  factor!: number;
}

@view(
  "The change of either side, the other unchanged, at which the net present social value is nil.",
)
export class SwitchingValues {
  @field(
    () => Float,
    "Of the costs, in per cent; null when their present value is nil.",
    "nullable",
  )
  costs!: number | null;

  @field(
    () => Float,
    "Of the benefits, in per cent; null when their present value is nil.",
    "nullable",
  )
  benefits!: number | null;
}

@view("The net present social value with both sides changed.")
export class SensitivityPoint {
  @field(() => Int, "The change of the costs, in per cent.")
  costs!: number;

  @field(() => Int, "The change of the benefits, in per cent.")
  benefits!: number;

  @field(() => Money, "Discounted benefits less discounted costs, with those changes.")
  netPresentSocialValue!: number;
}

/** What every appraisal comes to: fields of a query's answer and of a recorded appraisal alike. */
export interface AppraisalFigures {
  readonly discountedCosts: number;
  readonly discountedBenefits: number;
  readonly netPresentSocialValue: number;
  readonly benefitCostRatio: number | null;
  /** Why there is no ratio; null when there is one. */
  readonly ratioBecause: string | null;
  readonly switchingValues: Switching;
  readonly sensitivity: SensitivityPoint[];
}

/** How every benefit cost ratio is described. */
export const RATIO =
  "Discounted benefits per pound of discounted costs (BCR), to six places; null unless costs are above 0.00, or there are no amounts. No threshold makes it good or bad.";

/** How the reason for a missing ratio is described. */
export const RATIO_BECAUSE = "Why there is no benefit cost ratio; null when there is one.";

const NO_RATIO =
  "Discounted costs are not above 0.00, so benefits have no ratio to them. Judge it by its net present social value.";

/** What an appraisal without amounts comes to. */
export const NO_FIGURES = {
  discountedCosts: null,
  discountedBenefits: null,
  netPresentSocialValue: null,
  benefitCostRatio: null,
  ratioBecause: "It has no amounts.",
  switchingValues: null,
  sensitivity: [] as readonly SensitivityPoint[],
} as const;

export type NoFigures = typeof NO_FIGURES;

/** The figures of an appraisal, rounded to the penny once. */
export function figuresOf(values: PresentValues): AppraisalFigures {
  const [costs, benefits] = [toWholePence(values.costs), toWholePence(values.benefits)];
  return {
    discountedCosts: costs,
    discountedBenefits: benefits,
    // Of what is printed, so that the three add up.
    netPresentSocialValue: benefits - costs,
    benefitCostRatio: benefitCostRatio(values),
    ratioBecause: values.costs.greaterThan(0) ? null : NO_RATIO,
    switchingValues: switchingValues(values),
    sensitivity: sensitivityOf(values).map(({ changed, ...changes }) => ({
      ...changes,
      netPresentSocialValue: toWholePence(changed.benefits) - toWholePence(changed.costs),
    })),
  };
}

/** Enough for the smallest factor of a thousand years to have six figures. */
const FACTOR_PLACES = 15;

/** Factors as they are answered. */
export function factorsAnswered(factors: readonly Exact[]): DiscountFactor[] {
  return factors.map((factor, year) => ({
    year,
    factor: factor.toDecimalPlaces(FACTOR_PLACES).toNumber(),
  }));
}
