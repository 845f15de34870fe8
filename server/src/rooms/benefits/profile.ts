import { daysBetween, monthAfter, monthOf, monthsApart, PARTS_IN_PENNY } from "@tranche/plugin-kit";
import { BenefitBasis } from "./benefit.ts";

/** From a month on, until the next step, a profile has this value: that of a full year, or a level. */
export interface Step {
  readonly startsIn: string;
  readonly value: number;
}

/** A milestone without which a benefit, or a share of it, can't begin, as it is expected. */
export interface ExpectedEnabler {
  /** The day by which the plan needs it; null when none is recorded. */
  readonly neededBy: string | null;
  /** The day it happened or is expected; null when not known. */
  readonly expectedOn: string | null;
  /** How much of the benefit waits for it, in hundredths of a per cent; null for all of it. */
  readonly share: number | null;
}

/** Months of a benefit's first year, by which a slip is valued. */
export const FIRST_YEAR = 12;

/** Days of a month, on average. */
const DAYS_IN_MONTH = 365.2425 / 12;

/**
 * Months from one day to another, to the nearest: negative when the second is earlier. Days are carried
 * as days to here; only a monthly profile rounds them, once.
 */
export function monthsBetween(from: string, to: string): number {
  return Math.round(daysBetween(from, to) / DAYS_IN_MONTH);
}

/** Months by which a day is past the day needed, to the nearest; 0 if on time. */
export function monthsLate(neededBy: string, expected: string): number {
  return Math.max(0, monthsBetween(neededBy, expected));
}

/** Whether a month is over on a day, so that only what was measured in it still counts. */
export function isGone(month: string, today: string): boolean {
  return month < monthOf(today);
}

/** The first whole month that begins on a day or after it. */
export function firstWholeMonth(day: string): string {
  return day.endsWith("-01") ? monthOf(day) : monthAfter(monthOf(day), 1);
}

/** The month in which a profile begins; null for one without steps. Steps come in any order. */
export function startOf(steps: readonly Step[]): string | null {
  return steps.reduce<string | null>(
    (first, { startsIn }) => (first === null || startsIn < first ? startsIn : first),
    null,
  );
}

/**
 * The first month in which a benefit can begin: no enabler comes after its first day, and each
 * leaves as many months before it as the plan does. Null when no day of an enabler is known.
 *
 * @param planned the month in which the plan begins.
 */
export function earliestStart(
  planned: string,
  enablers: readonly ExpectedEnabler[],
): string | null {
  const months = enablers.flatMap(({ neededBy, expectedOn }) => {
    if (expectedOn === null) return [];
    const after = firstWholeMonth(expectedOn);
    return neededBy === null
      ? [after]
      : [after, monthAfter(planned, monthsBetween(neededBy, expectedOn))];
  });
  return months.length === 0 ? null : months.reduce((a, b) => (a < b ? b : a));
}

/** A profile that begins so many months later. */
export function moved(steps: readonly Step[], months: number): readonly Step[] {
  return steps.map(({ startsIn, value }) => ({ startsIn: monthAfter(startsIn, months), value }));
}

/**
 * The value of a month: the twelfth of a year's value, or the level that applies. Before its first
 * step a benefit that accrues has the value 0, and a level is not known (null).
 *
 * @param grain what a month's part of a year is rounded to: pence of an amount of money. The months
 *   of a step add up to its year's value all the same.
 */
export function valueIn(
  steps: readonly Step[],
  month: string,
  basis: BenefitBasis,
  grain: number,
): number | null {
  const step = inForce(steps, month);
  if (!step) return basis === BenefitBasis.PER_YEAR ? 0 : null;
  if (basis === BenefitBasis.LEVEL) return step.value;
  const months = monthsApart(step.startsIn, month) % 12;
  return part(step.value, months + 1, grain) - part(step.value, months, grain);
}

/** The value of so many months from a month on, of a benefit that accrues. */
export function valueOver(
  steps: readonly Step[],
  month: string,
  months: number,
  grain: number,
): number {
  let total = 0;
  for (let index = 0; index < months; index++)
    total += valueIn(steps, monthAfter(month, index), BenefitBasis.PER_YEAR, grain) ?? 0;
  return total;
}

/** What a value of a unit is rounded to, in parts: pence for money, else the last place kept. */
export function grainOf(unit: string | null): number {
  return unit === "GBP" ? PARTS_IN_PENNY : 1;
}

function inForce(steps: readonly Step[], month: string): Step | null {
  return steps.reduce<Step | null>(
    (last, step) =>
      step.startsIn <= month && (last === null || step.startsIn > last.startsIn) ? step : last,
    null,
  );
}

/** So many twelfths of a year's value, rounded to the grain. */
function part(value: number, twelfths: number, grain: number): number {
  return Math.round((value * twelfths) / 12 / grain) * grain;
}
