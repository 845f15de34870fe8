import { FEWEST_SHOWN, latestOfEach, type Measured, newestDay, sumOf } from "@tranche/plugin-kit";

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
  const observedOn = newestDay(
    returns.map(({ asOf }) => asOf),
    day,
  );
  if (observedOn === undefined) return undefined;
  const last = monthNumber(observedOn);
  const year = lastOfEachMonth(returns, day).filter(({ asOf }) => last - monthNumber(asOf) < 12);
  if (new Set(year.map(({ asOf }) => monthNumber(asOf))).size < 12) return undefined;
  const averageInPost = sumOf(year, ({ inPost }) => inPost) / 12;
  if (averageInPost < FEWEST_SHOWN) return undefined;
  const leavers = sumOf(year, ({ leavers }) => leavers);
  return { value: (100 * leavers) / averageInPost, observedOn };
}

/** One return for each role and month: the latest, when a month was returned twice. */
function lastOfEachMonth(returns: readonly MonthOfRole[], day: string): MonthOfRole[] {
  const monthOf = ({ role, asOf }: MonthOfRole) => JSON.stringify([role, monthNumber(asOf)]);
  return latestOfEach(returns, monthOf, ({ asOf }) => asOf, day);
}

/** Months since the year 0, so that they can be counted. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
