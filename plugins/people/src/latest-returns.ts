import { daysBetween } from "@tranche/plugin-kit";
import { newestDay } from "./newest-day.ts";

/** How many days a group's return may be behind the newest of all before the group drops out. */
export const DAYS_BEHIND = 92;

/**
 * The return that stands for each group on a day: its latest, dated on or before that day. A group
 * whose last return is more than a quarter behind the newest is no longer returned, and drops out.
 */
export function latestReturns<T extends { readonly asOf: string }>(
  returns: readonly T[],
  groupOf: (each: T) => string,
  day: string,
): T[] {
  const latest = new Map<string, T>();
  for (const each of returns) {
    if (each.asOf > day) continue;
    const known = latest.get(groupOf(each));
    if (!known || each.asOf >= known.asOf) latest.set(groupOf(each), each);
  }
  const standing = [...latest.values()];
  const newest = newestDay(standing.map(({ asOf }) => asOf));
  return standing.filter(({ asOf }) => daysBetween(asOf, newest ?? asOf) <= DAYS_BEHIND);
}
