import { dayOf, Refusal } from "@tranche/plugin-kit";

/**
 * An instant to look at, which can't be still to come: the record knows the past. Later today
 * means now, so that today's date can be asked for before the day is over.
 *
 * @throws Refusal BAD_INPUT for a later day.
 */
export function asAtNotToCome(asAt: string, now: string): string {
  if (asAt <= now) return asAt;
  if (dayOf(asAt) === dayOf(now)) return now;
  throw new Refusal(
    "BAD_INPUT",
    `asAt ${dayOf(asAt)} is still to come. Ask for ${dayOf(now)} or earlier, or leave asAt out for now.`,
    "asAt",
  );
}
