import { type Choice, choices } from "@tranche/plugin-kit";
import { Decimal } from "decimal.js";

export const DiscountSchedule = choices(
  "DiscountSchedule",
  "The Green Book's declining rates, at which future years are discounted.",
  {
    STANDARD: "The social time preference rate: 3.5 per cent at first.",
    HEALTH: "For effects on life and health: 1.5 per cent at first.",
  },
);
export type DiscountSchedule = Choice<typeof DiscountSchedule>;

/** The last year of each band, and its rates in per cent: HM Treasury, The Green Book, annex A6. */
const BANDS: readonly (readonly [lastYear: number, standard: string, health: string])[] = [
  [30, "3.5", "1.5"],
  [75, "3.0", "1.29"],
  [125, "2.5", "1.07"],
  [200, "2.0", "0.86"],
  [300, "1.5", "0.64"],
  [Number.POSITIVE_INFINITY, "1.0", "0.43"],
];

/** Enough digits that a thousand years compound without an error as large as a penny. */
export const Exact = Decimal.clone({ precision: 50 });
export type Exact = Decimal;

/** The yearly rate of a year from year 1 on, as a fraction: 0.035. */
export function discountRate(schedule: DiscountSchedule, year: number): Exact {
  const band = BANDS.find(([lastYear]) => year <= lastYear);
  const rate = schedule === DiscountSchedule.STANDARD ? band?.[1] : band?.[2];
  return new Exact(rate ?? 0).div(100);
}

/**
 * The value in year 0 of a pound of each year, for a number of years from year 0. Each year's factor
 * is that of the year before over one plus its own rate, so bands compound.
 */
export function discountFactors(schedule: DiscountSchedule, years: number): Exact[] {
  const factors: Exact[] = [];
  let factor = new Exact(1);
  for (let year = 0; year < years; year++) {
    if (year > 0) factor = factor.div(discountRate(schedule, year).add(1));
    factors.push(factor);
  }
  return factors;
}
