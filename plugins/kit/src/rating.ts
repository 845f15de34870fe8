import { type Choice, choices } from "./choices.ts";

/** Performance against what was committed to. UNKNOWN is no colour: there is nothing to judge. */
export const Rating = choices(
  "Rating",
  "Computed health. It is shown beside assessed delivery confidence, never in its place.",
  {
    GREEN: "On target.",
    AMBER: "Off target, within tolerance.",
    RED: "Beyond tolerance, or late and not met.",
    UNKNOWN: "Nothing recorded to judge by: missing, stale or failed.",
  },
);
export type Rating = Choice<typeof Rating>;

export interface RollUp {
  readonly rating: Rating;
  readonly unknownCount: number;
}

const WORST_FIRST = [Rating.RED, Rating.AMBER, Rating.GREEN];

/** The worst colour of several, and how many have none. Unknowns never improve or worsen a colour. */
export function rollUp(ratings: readonly Rating[]): RollUp {
  const worst = WORST_FIRST.find((colour) => ratings.includes(colour));
  const unknownCount = ratings.filter((rating) => rating === Rating.UNKNOWN).length;
  return { rating: worst ?? Rating.UNKNOWN, unknownCount };
}
