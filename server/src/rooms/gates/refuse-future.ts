import { badInput } from "@tranche/plugin-kit";

/**
 * Refuses a day in the future for something that has happened.
 *
 * @throws Refusal BAD_INPUT when the day is after today (both YYYY-MM-DD).
 */
export function refuseFuture(field: string, day: string, today: string): void {
  if (day > today)
    throw badInput(field, `${day} is in the future. Give the day it happened, once it has.`);
}
