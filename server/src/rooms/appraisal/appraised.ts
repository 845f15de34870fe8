import { badInput } from "@tranche/plugin-kit";
import { type DiscountSchedule, discountFactors, Exact } from "./discount-factors.ts";
import { type Bias, withBias } from "./optimism-bias.ts";
import { type PresentValues, presentValues } from "./present-value.ts";
import { YearKind } from "./price-index.ts";
import { inPricesOf, type PriceIndex, PriceTerms } from "./real-terms.ts";

/** The most years of an appraisal. */
export const MOST_YEARS = 1000;

/** An amount of a year, in pence, with the optimism bias that applies to it. */
export interface Amount {
  readonly year: number;
  readonly amount: number;
  readonly bias: Bias | null;
}

/** All that an appraisal is worked out from. */
export interface Appraised {
  readonly schedule: DiscountSchedule;
  /** The year of year 0, to which everything is discounted. */
  readonly baseYear: number;
  /** The year of the prices that everything is stated in. */
  readonly priceYear: number;
  readonly prices: PriceTerms;
  readonly costs: readonly Amount[];
  readonly benefits: readonly Amount[];
}

/** How many years an appraisal runs over, from year 0 on. */
export function yearsOf({ costs, benefits }: Appraised): number {
  return Math.max(0, ...[...costs, ...benefits].map(({ year }) => year + 1));
}

/**
 * The present values of an appraisal in its year 0: nominal amounts are put into real terms, costs
 * are raised by their optimism bias, and both are discounted.
 *
 * @param index the prices of each year; used for nominal amounts only.
 * @throws Refusal BAD_INPUT naming a year that the index does not have.
 */
export function appraise(appraised: Appraised, index: PriceIndex): PresentValues {
  const { schedule, baseYear, priceYear, prices } = appraised;
  const byYear = (amounts: readonly Amount[]) => {
    const sums = Array.from({ length: yearsOf(appraised) }, () => new Exact(0));
    for (const { year, amount, bias } of amounts) {
      const stated = new Exact(amount);
      const real =
        prices === PriceTerms.REAL ? stated : inPricesOf(stated, baseYear + year, priceYear, index);
      sums[year] = (sums[year] ?? new Exact(0)).add(bias ? withBias(real, bias) : real);
    }
    return sums;
  };
  const flows = { costs: byYear(appraised.costs), benefits: byYear(appraised.benefits) };
  return presentValues(flows, discountFactors(schedule, yearsOf(appraised)));
}

/** What of an appraisal says in which prices it is. */
export interface PriceBase {
  readonly baseYear: number;
  readonly priceYear: number;
  readonly years: YearKind;
}

/** The year whose prices are used: that of year 0 unless another is stated. */
export function priceBase(
  baseYear: number,
  priceYear: number | null | undefined,
  years: YearKind | null | undefined,
): PriceBase {
  return { baseYear, priceYear: priceYear ?? baseYear, years: years ?? YearKind.FINANCIAL };
}

/** @throws Refusal BAD_INPUT for a fraction that was given in per cent, or makes no sense. */
export function refuseUnlessFraction(field: string, value: number, most: number): void {
  if (value >= 0 && value <= most) return;
  throw badInput(field, `${value} is not a fraction from 0 to ${most}. Write 51 per cent as 0.51.`);
}

/** @throws Refusal BAD_INPUT for a year of prices that no index could have. */
export function refuseUnlessYear(field: string, year: number): void {
  if (year < 1900 || year > 2199) throw badInput(field, `${year} is not a year from 1900 to 2199.`);
}

/** The most that a cost may prove to be above its estimate, as a fraction: ten times. */
export const MOST_UPLIFT = 10;
