import { dayOf, Refusal } from "@tranche/plugin-kit";

/**
 * Holds a day that something happened on to the calendar.
 *
 * @throws Refusal BAD_INPUT when it is after today (both YYYY-MM-DD, or today an instant).
 */
export function dayNotToCome(field: string, day: string, now: string): void {
  if (day > dayOf(now))
    throw new Refusal(
      "BAD_INPUT",
      `${field}: ${day} is still to come. Give the day it happened, once it has.`,
      field,
    );
}
