import type { Measured } from "@tranche/plugin-kit";
import { latestReturns } from "./latest-returns.ts";
import { newestDay } from "./newest-day.ts";

/** Who may use an insight product, and who did, in the month that ended on a day. */
export interface MonthOfProduct {
  readonly product: string;
  readonly asOf: string;
  readonly licensed: number;
  readonly active: number;
}

/** The return that stands for each product on a day. */
export function standingUse<T extends MonthOfProduct>(returns: readonly T[], day: string): T[] {
  return latestReturns(returns, ({ product }) => product, day);
}

/** Active of all licensed users, in per cent; somebody with two products counts in both. */
export function activeUsers(returns: readonly MonthOfProduct[], day: string): Measured | undefined {
  const standing = standingUse(returns, day);
  const licensed = standing.reduce((sum, each) => sum + each.licensed, 0);
  const observedOn = newestDay(standing.map(({ asOf }) => asOf));
  if (licensed === 0 || observedOn === undefined) return undefined;
  const active = standing.reduce((sum, each) => sum + each.active, 0);
  return { value: (100 * active) / licensed, observedOn };
}
