import { latestOfEach, newestDay } from "./by-day.ts";
import { daysBetween } from "./calendar.ts";

/** How many days a group's return may be behind the newest of all before the group drops out. */
export const DAYS_BEHIND = 92;

/**
 * The current return of each group on a day: its latest, dated on or before that day. A group
 * whose last return is more than a quarter behind the newest is no longer returned, and drops out.
 * Where a group that is silent still counts, use `latestOfEach`.
 *
 * @example
 * latestReturns(returns, ({ course, cohort }) => JSON.stringify([course, cohort]), "2019-08-31")
 */
export function latestReturns<T extends { readonly asOf: string }>(
  returns: readonly T[],
  groupOf: (each: T) => string,
  day: string,
): T[] {
  const latest = latestOfEach(returns, groupOf, ({ asOf }) => asOf, day);
  const newest = newestDay(latest.map(({ asOf }) => asOf));
  return latest.filter(({ asOf }) => daysBetween(asOf, newest ?? asOf) <= DAYS_BEHIND);
}
