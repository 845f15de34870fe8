import { latestReturns, type Measured, shareOver } from "@tranche/plugin-kit";

/** Who may use an insight product, and who did, in the month that ended on a day. */
export interface MonthOfProduct {
  readonly product: string;
  readonly asOf: string;
  readonly licensed: number;
  readonly active: number;
}

/** The latest return of each product by a day. */
export function standingUse<T extends MonthOfProduct>(returns: readonly T[], day: string): T[] {
  return latestReturns(returns, ({ product }) => product, day);
}

/** Active users, in per cent of all licensed; a user of two products counts in both. */
export function activeUsers(returns: readonly MonthOfProduct[], day: string): Measured | undefined {
  return shareOver(standingUse(returns, day), {
    part: ({ active }) => active,
    whole: ({ licensed }) => licensed,
    datedOn: ({ asOf }) => asOf,
  });
}
