import { daysBetween, Rating } from "@tranche/plugin-kit";

export interface MilestoneDates {
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}

/** The days of a milestone with the day that follows from them and from all that it waits for. */
export interface ExpectedDates extends MilestoneDates {
  /** The day it was met or is expected; null when not known. */
  readonly expectedOn: string | null;
}

/** Days late that can still be recovered within a quarter; more is beyond tolerance. */
export const MILESTONE_TOLERANCE_DAYS = 90;

/** The most milestones that one reason names. */
const MOST_NAMED = 4;

/** The day recorded of a milestone: the actual day, else the forecast, else the baseline. */
export function ownDay({ baselineOn, forecastOn, actualOn }: MilestoneDates): string | null {
  return actualOn ?? forecastOn ?? baselineOn;
}

/** Days from a day approved to the day expected: positive is late, null while either is not known. */
export function slippedDays(approvedOn: string | null, expectedOn: string | null): number | null {
  return approvedOn && expectedOn ? daysBetween(approvedOn, expectedOn) : null;
}

/** The day by which it was due, when that has passed without it; else null. */
export function overdueSince(dates: MilestoneDates, on: string): string | null {
  const due = ownDay(dates);
  return dates.actualOn === null && due !== null && due < on ? due : null;
}

/**
 * A milestone's rating on a day. Without a baseline there is nothing to judge. One whose day has
 * passed without being met is RED, not UNKNOWN: the day was promised.
 *
 * @param on the day of judgement, YYYY-MM-DD.
 */
export function rateMilestone(dates: ExpectedDates, on: string): Rating {
  const slip = slippedDays(dates.baselineOn, dates.expectedOn);
  if (slip === null) return Rating.UNKNOWN;
  if (overdueSince(dates, on)) return Rating.RED;
  if (slip <= 0) return Rating.GREEN;
  return slip <= MILESTONE_TOLERANCE_DAYS ? Rating.AMBER : Rating.RED;
}

/**
 * Why a milestone has its rating on a day, as a sentence or two.
 *
 * @param heldBy the names of what holds it up, nearest first.
 */
export function whyMilestone(
  dates: ExpectedDates,
  on: string,
  heldBy: readonly string[] = [],
): string {
  const { baselineOn, expectedOn, actualOn } = dates;
  const slip = slippedDays(baselineOn, expectedOn);
  if (slip === null) return "It has no approved day to be judged by.";
  const waits = waitsInWords(heldBy);
  const due = overdueSince(dates, on);
  if (due)
    return `It was due on ${due} and is not recorded as met; it is expected on ${expectedOn} at the earliest, ${inDays(slip)} the day approved.${waits}`;
  const event = actualOn ? "Met" : "Expected";
  return slip <= 0
    ? `${event} on ${expectedOn}, on time.`
    : `${event} on ${expectedOn}, ${inDays(slip)} the day approved.${waits}`;
}

/** What is nearest and what is late by itself are named; those between, when there are many, counted. */
export function waitsInWords(heldBy: readonly string[]): string {
  const [nearest, last] = [heldBy[0], heldBy.at(-1)];
  if (nearest === undefined) return "";
  return heldBy.length <= MOST_NAMED
    ? ` It waits for ${heldBy.join(", which waits for ")}.`
    : ` It waits for ${nearest}, which waits through ${heldBy.length - 2} others for ${last}.`;
}

function inDays(slip: number): string {
  const days = Math.abs(slip);
  return `${countOfDays(days)} ${slip < 0 ? "before" : "after"}`;
}

/** "1 day", "31 days". */
export function countOfDays(days: number): string {
  return `${days} ${days === 1 ? "day" : "days"}`;
}
