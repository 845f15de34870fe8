import { badInput, sixPlaces } from "@tranche/plugin-kit";
import { Decimal } from "decimal.js";
import { Exact } from "./discount-factors.ts";

/** Costs and benefits by year from year 0, in pence. A year left out at the end has none. */
export interface Flows {
  readonly costs: readonly Exact[];
  readonly benefits: readonly Exact[];
}

/** The present values of both sides of an appraisal: in year 0, in pence, not rounded. */
export interface PresentValues {
  readonly costs: Exact;
  readonly benefits: Exact;
}

/** The present values of both sides of an appraisal. */
export function presentValues(
  { costs, benefits }: Flows,
  factors: readonly Exact[],
): PresentValues {
  return { costs: presentValue(costs, factors), benefits: presentValue(benefits, factors) };
}

/** Amounts by year, each at its year's factor. */
export function presentValue(amounts: readonly Exact[], factors: readonly Exact[]): Exact {
  return amounts.reduce<Exact>(
    (sum, amount, year) => sum.add(amount.mul(factors[year] ?? 0)),
    new Exact(0),
  );
}

/** Net present social value: the present value of the benefits less that of the costs. */
export function netPresentSocialValue({ costs, benefits }: PresentValues): Exact {
  return benefits.sub(costs);
}

/**
 * Benefit cost ratio: benefits per pound of costs, at present values; null unless these are above
 * nil, since a ratio to nothing or to an income ranks nothing. The Green Book endorses no threshold,
 * so it is never coloured.
 */
export function benefitCostRatio({ costs, benefits }: PresentValues): number | null {
  return costs.greaterThan(0) ? sixPlaces(benefits.div(costs).toNumber()) : null;
}

/**
 * An amount in whole pence, halves away from zero.
 *
 * @throws Refusal BAD_INPUT when it is too large to be exact to the penny.
 */
export function toWholePence(amount: Exact): number {
  const pence = amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  if (Number.isSafeInteger(pence)) return pence;
  throw badInput(
    "costs",
    "Costs or benefits come to more than can be exact to the penny. Give them in thousands.",
  );
}
