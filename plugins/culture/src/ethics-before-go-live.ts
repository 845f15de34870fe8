import { daysBetween, type Measured } from "@tranche/plugin-kit";
import { newestDay } from "./newest-day.ts";

/** When the ethics of a use of data were reviewed, and when that use went live. */
export interface Reviewed {
  readonly openedOn: string;
  readonly concludedOn: string | null;
  readonly liveOn: string | null;
}

/** The days of the year that the measure looks back on, from the newest go-live. */
const YEAR = 365;

/** True when the review was concluded by a day. */
export function isConcluded({ concludedOn }: Reviewed, day: string): boolean {
  return concludedOn !== null && concludedOn <= day;
}

/** True when the use went live by a day, and its review was not concluded when it did. */
export function wentLiveEarly(review: Reviewed, day: string): boolean {
  const { liveOn } = review;
  return liveOn !== null && liveOn <= day && !isConcluded(review, liveOn);
}

/**
 * Uses of data whose ethics review was concluded by the day they went live, of those that went
 * live in the year up to the newest, in per cent. Nothing while none has gone live.
 */
export function ethicsBeforeGoLive(
  reviews: readonly Reviewed[],
  day: string,
): Measured | undefined {
  const live = reviews.flatMap((review) =>
    review.liveOn !== null && review.liveOn <= day ? [{ ...review, liveOn: review.liveOn }] : [],
  );
  const observedOn = newestDay(live.map(({ liveOn }) => liveOn));
  if (observedOn === undefined) return undefined;
  const counted = live.filter(({ liveOn }) => daysBetween(liveOn, observedOn) < YEAR);
  const reviewed = counted.filter((review) => !wentLiveEarly(review, day));
  return { value: (100 * reviewed.length) / counted.length, observedOn };
}
