import { Rating, rollUp } from "@tranche/plugin-kit";
import { monthsLate } from "../delivery/milestone-chain.ts";
import { type Achievement, rateAchievement, type Yardstick } from "./achievement.ts";
import { BenefitStatus } from "./benefit.ts";

/** Months late that can still be made good within the first year of a benefit. */
export const BENEFIT_TOLERANCE_MONTHS = 3;

/** A benefit's enabler as the day of looking sees it. */
export interface EnablerOutlook {
  /** The day the profile needs it. */
  readonly neededBy: string | null;
  /** The day it happened or is expected. */
  readonly forecastOn: string | null;
  /** True once it has happened. */
  readonly happened: boolean;
}

/** What a benefit is rated by: its status, its enablers, and what was measured. */
export interface Outlook {
  readonly status: BenefitStatus;
  readonly enablers: readonly EnablerOutlook[];
  /** Against its plan; null without a measurement. */
  readonly achievement: Achievement | null;
  readonly yardstick: Yardstick;
}

/**
 * Months of the calendar by which an enabler comes after it is needed; 0 when in time, null when
 * either day is unknown.
 */
export function slippedMonths({
  neededBy,
  forecastOn,
}: Pick<EnablerOutlook, "neededBy" | "forecastOn">): number | null {
  return neededBy && forecastOn ? monthsLate(neededBy, forecastOn) : null;
}

/**
 * A benefit's colour on a day (YYYY-MM-DD): the worse of its enablers, since it can't begin
 * before its latest enabler, and its measurements against its plan. Realised is GREEN and missed
 * is RED whatever else; withdrawn, or with nothing to judge it by, is UNKNOWN.
 */
export function rateBenefit(outlook: Outlook, on: string): Rating {
  const { status, enablers, achievement, yardstick } = outlook;
  if (status === BenefitStatus.REALISED) return Rating.GREEN;
  if (status === BenefitStatus.MISSED) return Rating.RED;
  if (status === BenefitStatus.WITHDRAWN) return Rating.UNKNOWN;
  return rollUp([rateEnablers(enablers, on), rateAchievement(achievement, yardstick)]).rating;
}

/** Why a benefit has its colour on a day, as a sentence or two. */
export function whyBenefit(outlook: Outlook, on: string): string {
  const { status, enablers, achievement } = outlook;
  if (status === BenefitStatus.REALISED) return "It is measured at its target.";
  if (status === BenefitStatus.MISSED) return "The day of its target has passed without it.";
  if (status === BenefitStatus.WITHDRAWN) return "It is withdrawn.";
  const share = achievement?.share ?? null;
  const measured =
    share === null
      ? []
      : [
          `${(share * 100).toFixed(1)} per cent of what was planned for the months measured was achieved.`,
        ];
  return [whyEnablers(enablers, on), ...measured].join(" ");
}

function rateEnablers(enablers: readonly EnablerOutlook[], on: string): Rating {
  if (enablers.length === 0) return Rating.UNKNOWN;
  if (enablers.some((enabler) => isOverdue(enabler, on))) return Rating.RED;
  const slips = enablers.map(slippedMonths);
  const latest = Math.max(...slips.map((slip) => slip ?? 0));
  if (latest > BENEFIT_TOLERANCE_MONTHS) return Rating.RED;
  if (latest > 0) return Rating.AMBER;
  return slips.includes(null) ? Rating.UNKNOWN : Rating.GREEN;
}

function whyEnablers(enablers: readonly EnablerOutlook[], on: string): string {
  if (enablers.length === 0) return "No enabler is recorded.";
  const overdue = enablers.find((enabler) => isOverdue(enabler, on));
  if (overdue) return `An enabler was due on ${overdue.forecastOn} and is not recorded as met.`;
  const latest = Math.max(...enablers.map((enabler) => slippedMonths(enabler) ?? 0));
  if (latest > 0) return `Its latest enabler is expected ${latest} months after it is needed.`;
  return enablers.some((enabler) => slippedMonths(enabler) === null)
    ? "The days of an enabler are not known."
    : "Its enablers are expected in time.";
}

function isOverdue({ happened, forecastOn }: EnablerOutlook, on: string): boolean {
  return !happened && forecastOn !== null && forecastOn < on;
}
