import {
  hasHappened,
  type Measured,
  measured,
  newestDay,
  perCent,
  yearToNewest,
} from "@tranche/plugin-kit";

/** When the ethics of a use of data were reviewed, and when that use went live. */
export interface Reviewed {
  readonly openedOn: string;
  readonly concludedOn: string | null;
  readonly liveOn: string | null;
}

/** True when the review was concluded by a day. */
export function isConcluded({ concludedOn }: Reviewed, day: string): boolean {
  return hasHappened(concludedOn, day);
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
  const counted = yearToNewest(live, ({ liveOn }) => liveOn);
  const reviewed = counted.filter((review) => !wentLiveEarly(review, day));
  const share = perCent(reviewed.length, counted.length);
  return measured(share, newestDay(counted.map(({ liveOn }) => liveOn)));
}
