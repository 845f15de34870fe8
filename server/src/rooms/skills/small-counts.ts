import { FEWEST_SHOWN } from "@tranche/plugin-kit";

/**
 * A count of people as everybody may see it: to the nearest five. Neither it nor the difference of
 * two of them, of other groups or other days, is ever one to four people, so none reveals so few.
 */
export function toNearestFive(people: number): number {
  return Math.round(people / FEWEST_SHOWN) * FEWEST_SHOWN;
}

/** Whether figures of a group are shown at all: those of fewer than five could reveal a person. */
export function isLargeEnough(people: number): boolean {
  return people >= FEWEST_SHOWN;
}
