import { FEWEST_SHOWN } from "@tranche/plugin-kit";

/**
 * A count of people as everybody may see it: to the nearest five. Neither it nor the difference of
 * two of them, of other groups or other days, is ever one to four people, so none tells about so few.
 */
export function toNearestFive(people: number): number {
  return Math.round(people / FEWEST_SHOWN) * FEWEST_SHOWN;
}

/** Whether figures of a group are shown at all: one of fewer than five could tell of a person. */
export function isShown(people: number): boolean {
  return people >= FEWEST_SHOWN;
}
