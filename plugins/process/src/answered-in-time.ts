import type { Measured } from "@tranche/plugin-kit";
import { knownBy, lastDay, latestOfEach } from "./by-day.ts";
import type { ProcessRequestReturn } from "./request-return.ts";
import { measured, perCent, sumOf } from "./share.ts";

/** What the share answered in time is worked out from. */
export type RequestFigures = Pick<
  ProcessRequestReturn,
  "kind" | "asOf" | "dueCount" | "inTimeCount"
>;

/** The latest return of each kind of request, of those made by a day. */
export function latestRequests<T extends RequestFigures>(returns: readonly T[], day: string): T[] {
  return latestOfEach(
    knownBy(returns, ({ asOf }) => asOf, day),
    ({ kind }) => kind,
    ({ asOf }) => asOf,
  );
}

/**
 * The share of requests answered within their statutory time, in per cent, of those that fell due
 * in the latest month of each kind. One that is still unanswered after its time counts against it.
 */
export function shareInTime(returns: readonly RequestFigures[], day: string): Measured | undefined {
  const latest = latestRequests(returns, day).filter(({ dueCount }) => dueCount > 0);
  const share = perCent(
    sumOf(latest, ({ inTimeCount }) => inTimeCount),
    sumOf(latest, ({ dueCount }) => dueCount),
  );
  const days = latest.map(({ asOf }) => asOf);
  return measured(share, lastDay(days, day));
}
