import { daysBetween, Rating } from "@tranche/plugin-kit";

export interface MilestoneDates {
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}

/** Days late that can still be recovered within a quarter; more is beyond tolerance. */
export const MILESTONE_TOLERANCE_DAYS = 90;

/** The day a milestone was met or is expected: the actual day, else the forecast, else the baseline. */
export function expectedOn({ baselineOn, forecastOn, actualOn }: MilestoneDates): string | null {
  return actualOn ?? forecastOn ?? baselineOn;
}

/** Days from baseline to the day expected: positive is late, null without a baseline or a day. */
export function slippedDays(dates: MilestoneDates): number | null {
  const expected = expectedOn(dates);
  return dates.baselineOn && expected ? daysBetween(dates.baselineOn, expected) : null;
}

/**
 * A milestone's rating on a day. Without a baseline there is nothing to judge. One whose day has
 * passed without being met is RED, not UNKNOWN: the day was promised.
 *
 * @param on the day of judgement, YYYY-MM-DD.
 */
export function rateMilestone(dates: MilestoneDates, on: string): Rating {
  const slip = slippedDays(dates);
  const expected = expectedOn(dates);
  if (slip === null || expected === null) return Rating.UNKNOWN;
  if (!dates.actualOn && expected < on) return Rating.RED;
  if (slip <= 0) return Rating.GREEN;
  return slip <= MILESTONE_TOLERANCE_DAYS ? Rating.AMBER : Rating.RED;
}

/** Why a milestone has its rating on a day, as a sentence. */
export function whyMilestone(dates: MilestoneDates, on: string): string {
  const slip = slippedDays(dates);
  const expected = expectedOn(dates);
  if (slip === null || expected === null) return "It has no approved day to be judged by.";
  if (!dates.actualOn && expected < on)
    return `It was due on ${expected} and is not recorded as met.`;
  const event = dates.actualOn ? "Met" : "Expected";
  return slip <= 0
    ? `${event} on ${expected}, on time.`
    : `${event} on ${expected}, ${slip} days after the day approved.`;
}
