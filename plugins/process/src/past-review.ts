import { latestOfEach, type Measured, shareOver } from "@tranche/plugin-kit";
import type { ProcessReviewReturn } from "./review-return.ts";

/** What the share past review is worked out from. */
export type ReviewFigures = Pick<
  ProcessReviewReturn,
  "system" | "asOf" | "heldCount" | "pastReviewCount"
>;

/** The latest return of each system, of those made by a day. */
export function latestReviews<T extends ReviewFigures>(returns: readonly T[], day: string): T[] {
  return latestOfEach(
    returns,
    ({ system }) => system,
    ({ asOf }) => asOf,
    day,
  );
}

/** The share of records past their review date, in per cent, over the latest return of each system. */
export function sharePastReview(
  returns: readonly ReviewFigures[],
  day: string,
): Measured | undefined {
  return shareOver(latestReviews(returns, day), {
    part: ({ pastReviewCount }) => pastReviewCount,
    whole: ({ heldCount }) => heldCount,
    datedOn: ({ asOf }) => asOf,
  });
}
