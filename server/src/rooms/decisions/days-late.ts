import { daysBetween } from "@tranche/plugin-kit";

/**
 * Days between the day a decision was needed and the day it was taken, or the day looked at while
 * it is open. Never negative; null when no day was set.
 *
 * @example daysLate("2018-10-11", "2018-12-19", today) // 69
 */
export function daysLate(
  neededBy: string | null,
  decidedOn: string | null,
  today: string,
): number | null {
  return neededBy ? Math.max(0, daysBetween(neededBy, decidedOn ?? today)) : null;
}
