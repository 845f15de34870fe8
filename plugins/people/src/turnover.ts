import type { Measured } from "@tranche/plugin-kit";
import { newestDay } from "./newest-day.ts";
import { FEWEST_SHOWN } from "./small-groups.ts";

/** Who is in post in a role at the end of a month, and how many left in it. */
export interface MonthOfRole {
  readonly role: string;
  readonly asOf: string;
  readonly inPost: number;
  readonly leavers: number;
}

/**
 * Leavers over a year of the average number in post, in per cent. The year is the twelve months up
 * to the newest return; a month without any return leaves the year incomplete and gives no value,
 * as does an average of fewer than five people.
 */
export function turnover(returns: readonly MonthOfRole[], day: string): Measured | undefined {
  const known = returns.filter(({ asOf }) => asOf <= day);
  const observedOn = newestDay(known.map(({ asOf }) => asOf));
  if (observedOn === undefined) return undefined;
  const last = monthNumber(observedOn);
  const year = lastOfEachMonth(known).filter(({ asOf }) => last - monthNumber(asOf) < 12);
  if (new Set(year.map(({ asOf }) => monthNumber(asOf))).size < 12) return undefined;
  const averageInPost = year.reduce((sum, { inPost }) => sum + inPost, 0) / 12;
  if (averageInPost < FEWEST_SHOWN) return undefined;
  const leavers = year.reduce((sum, each) => sum + each.leavers, 0);
  return { value: (100 * leavers) / averageInPost, observedOn };
}

/** One return for each role and month: the latest, when a month was returned twice. */
function lastOfEachMonth(returns: readonly MonthOfRole[]): MonthOfRole[] {
  const last = new Map<string, MonthOfRole>();
  for (const each of returns) {
    const key = JSON.stringify([each.role, monthNumber(each.asOf)]);
    const known = last.get(key);
    if (!known || each.asOf >= known.asOf) last.set(key, each);
  }
  return [...last.values()];
}

/** Months since the year 0, so that they can be counted. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
