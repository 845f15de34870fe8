import { newestDay } from "./by-day.ts";
import { type Measured, measured } from "./metric.ts";
import { type ShareOf, sumOf } from "./share.ts";

/** The fewest people that a share is given of: one of fewer could disclose how an individual did. */
export const FEWEST_SHOWN = 5;

/**
 * The groups whose share is not shown: those of fewer than five people and, while all that is
 * hidden is still fewer than five, the next smallest too, so that a small group can't be found by
 * taking the others from the total. An empty group hides nothing.
 */
export function hiddenGroups<T>(
  groups: readonly T[],
  peopleIn: (group: T) => number,
): ReadonlySet<T> {
  const bySize = groups
    .filter((group) => peopleIn(group) > 0)
    .sort((a, b) => peopleIn(a) - peopleIn(b));
  const hidden = new Set<T>();
  let people = 0;
  for (const group of bySize) {
    const isSmall = peopleIn(group) < FEWEST_SHOWN;
    if (!isSmall && (hidden.size === 0 || people >= FEWEST_SHOWN)) break;
    hidden.add(group);
    people += peopleIn(group);
  }
  return hidden;
}

/** Per cent between one share of people that is told and the next. */
const SHARE_STEP = 5;

/**
 * A share of people as everybody may see it: to the nearest five per cent, 100 only for all of them
 * and 0 only for none. It is worked out from true counts and rounded once, so that many small roundings
 * don't add up. Nothing for a whole of none.
 *
 * @example
 * toldShare(8, 10) // 80
 * toldShare(199, 200) // 95
 */
export function toldShare(part: number, whole: number): number | undefined {
  if (whole <= 0) return undefined;
  if (part >= whole) return 100;
  if (part <= 0) return 0;
  const nearest = Math.round((100 * part) / whole / SHARE_STEP) * SHARE_STEP;
  return Math.min(Math.max(nearest, SHARE_STEP), 100 - SHARE_STEP);
}

/**
 * The share of people over the groups of five or more, as `toldShare` tells it; as of the newest of
 * them. A smaller group is in no share, so none is found by comparing two of them.
 */
export function shareOfPeople<T>(
  groups: readonly T[],
  { part, whole, datedOn }: ShareOf<T>,
): Measured | undefined {
  const shown = groups.filter((group) => whole(group) >= FEWEST_SHOWN);
  const share = toldShare(sumOf(shown, part), sumOf(shown, whole));
  return measured(share, newestDay(shown.map(datedOn)));
}
