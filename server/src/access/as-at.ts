import { dayOf, Refusal } from "@tranche/plugin-kit";

/**
 * An instant to look at, which can't be in the future: the record knows the past. Later today
 * means now, so that today's date can be asked for before the day is over.
 *
 * @throws Refusal BAD_INPUT for a later day.
 */
export function asAtNotToCome(asAt: string, now: string): string {
  if (asAt <= now) return asAt;
  if (dayOf(asAt) === dayOf(now)) return now;
  throw new Refusal(
    "BAD_INPUT",
    `${dayOf(asAt)} is in the future. Ask for ${dayOf(now)} or earlier, or leave asAt out for now.`,
    "asAt",
  );
}
