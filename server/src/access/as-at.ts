import { dayOf, Refusal } from "@tranche/plugin-kit";

/**
 * The instant to report as at, which can't be in the future, since nothing is recorded of it. Later
 * today means now, so that today's date can be asked for before the day is over.
 *
 * @throws Refusal BAD_INPUT for a later day.
 */
export function pastAsAt(asAt: string, now: string): string {
  if (asAt <= now) return asAt;
  if (dayOf(asAt) === dayOf(now)) return now;
  throw new Refusal(
    "BAD_INPUT",
    `${dayOf(asAt)} is in the future. Ask for ${dayOf(now)} or earlier, or leave it out for now.`,
    "asAt",
  );
}
