import { latestOfEach, type Measured, shareOver } from "@tranche/plugin-kit";
import type { ProcessRequestReturn } from "./request-return.ts";

/** What the share answered in time is worked out from. */
export type RequestFigures = Pick<
  ProcessRequestReturn,
  "kind" | "asOf" | "dueCount" | "inTimeCount"
>;

/** The latest return of each kind of request, of those made by a day. */
export function latestRequests<T extends RequestFigures>(returns: readonly T[], day: string): T[] {
  return latestOfEach(
    returns,
    ({ kind }) => kind,
    ({ asOf }) => asOf,
    day,
  );
}

/**
 * The share of requests answered within their statutory time, in per cent, of those that fell due
 * in the latest month of each kind. One that is still unanswered after its time counts against it.
 */
export function shareInTime(returns: readonly RequestFigures[], day: string): Measured | undefined {
  return shareOver(latestRequests(returns, day), {
    part: ({ inTimeCount }) => inTimeCount,
    whole: ({ dueCount }) => dueCount,
    datedOn: ({ asOf }) => asOf,
  });
}
