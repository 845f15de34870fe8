import type { Measured } from "@tranche/plugin-kit";
import { knownBy, lastDay, latestOfEach } from "./by-day.ts";
import type { ProcessReviewReturn } from "./review-return.ts";
import { measured, perCent, sumOf } from "./share.ts";

/** What the share past review is worked out from. */
export type ReviewFigures = Pick<
  ProcessReviewReturn,
  "system" | "asOf" | "heldCount" | "pastReviewCount"
>;

/** The latest return of each system, of those made by a day. */
export function latestReviews<T extends ReviewFigures>(returns: readonly T[], day: string): T[] {
  return latestOfEach(
    knownBy(returns, ({ asOf }) => asOf, day),
    ({ system }) => system,
    ({ asOf }) => asOf,
  );
}

/** The share of records past their review date, in per cent, over the latest return of each system. */
export function sharePastReview(
  returns: readonly ReviewFigures[],
  day: string,
): Measured | undefined {
  const latest = latestReviews(returns, day).filter(({ heldCount }) => heldCount > 0);
  const share = perCent(
    sumOf(latest, ({ pastReviewCount }) => pastReviewCount),
    sumOf(latest, ({ heldCount }) => heldCount),
  );
  const days = latest.map(({ asOf }) => asOf);
  return measured(share, lastDay(days, day));
}
