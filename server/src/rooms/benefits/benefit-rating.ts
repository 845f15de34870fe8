import { Rating, rollUp } from "@tranche/plugin-kit";
import { daysLate } from "../delivery/milestone-chain.ts";
import { countOfDays } from "../delivery/milestone-rating.ts";
import { type Achievement, rateAchievement, type Yardstick } from "./achievement.ts";
import { BenefitStatus } from "./benefit.ts";
import { monthsLate } from "./profile.ts";

/** Months late that can still be made good within the first year of a benefit. */
export const BENEFIT_TOLERANCE_MONTHS = 3;

/** A benefit's enabler as the day of looking sees it. */
export interface EnablerOutlook {
  /** The milestone, as a sentence names it. */
  readonly milestone: string;
  /** The day the profile needs it. */
  readonly neededBy: string | null;
  /** The day it happened or is expected. */
  readonly expectedOn: string | null;
  /** The day it was due, when that has passed without it; else null. */
  readonly overdueSince: string | null;
  /** How much of the benefit waits for it, in hundredths of a per cent; null for all of it. */
  readonly share: number | null;
}

/** What a benefit is rated by: its status, its enablers, and what was measured. */
export interface Outlook {
  readonly status: BenefitStatus;
  readonly enablers: readonly EnablerOutlook[];
  /** Against its plan; null without a measurement. */
  readonly achievement: Achievement | null;
  readonly yardstick: Yardstick;
}

/** Days by which an enabler comes after it is needed; 0 when in time, null when a day is unknown. */
export function daysAfterNeed({ neededBy, expectedOn }: EnablerOutlook): number | null {
  return neededBy && expectedOn ? daysLate(neededBy, expectedOn) : null;
}

/** The same in months, to the nearest. */
export function slippedMonths({ neededBy, expectedOn }: EnablerOutlook): number | null {
  return neededBy && expectedOn ? monthsLate(neededBy, expectedOn) : null;
}

/**
 * A benefit's colour: the worse of its enablers, since it can't begin before its latest enabler, and
 * its measurements against its plan. Realised is GREEN and missed is RED whatever else; withdrawn, or
 * with nothing to judge it by, is UNKNOWN.
 */
export function rateBenefit(outlook: Outlook): Rating {
  const { status, enablers, achievement, yardstick } = outlook;
  if (status === BenefitStatus.REALISED) return Rating.GREEN;
  if (status === BenefitStatus.MISSED) return Rating.RED;
  if (status === BenefitStatus.WITHDRAWN) return Rating.UNKNOWN;
  return rollUp([rateEnablers(enablers), rateAchievement(achievement, yardstick)]).rating;
}

/** Why a benefit has its colour, as a sentence or two. */
export function whyBenefit(outlook: Outlook): string {
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
  return [whyEnablers(enablers), ...measured].join(" ");
}

function rateEnablers(enablers: readonly EnablerOutlook[]): Rating {
  if (enablers.length === 0) return Rating.UNKNOWN;
  if (enablers.some(({ overdueSince }) => overdueSince !== null)) return Rating.RED;
  if (Math.max(...enablers.map((each) => slippedMonths(each) ?? 0)) > BENEFIT_TOLERANCE_MONTHS)
    return Rating.RED;
  const days = enablers.map(daysAfterNeed);
  if (Math.max(...days.map((late) => late ?? 0)) > 0) return Rating.AMBER;
  return days.includes(null) ? Rating.UNKNOWN : Rating.GREEN;
}

function whyEnablers(enablers: readonly EnablerOutlook[]): string {
  if (enablers.length === 0) return "No enabler is recorded.";
  const overdue = enablers.find((each) => each.overdueSince !== null);
  if (overdue)
    return `Its enabler ${overdue.milestone} was due on ${overdue.overdueSince} and is not recorded as met; it is expected on ${overdue.expectedOn} at the earliest${holding(overdue)}.`;
  const [latest] = enablers.toSorted((a, b) => (daysAfterNeed(b) ?? 0) - (daysAfterNeed(a) ?? 0));
  const days = (latest && daysAfterNeed(latest)) ?? 0;
  if (latest && days > 0)
    return `Its latest enabler, ${latest.milestone}, is expected ${countOfDays(days)} after it is needed${holding(latest)}.`;
  return enablers.some((enabler) => daysAfterNeed(enabler) === null)
    ? "The days of an enabler are not known."
    : "Its enablers are expected in time.";
}

/** What an enabler holds back, when that is not all of the benefit. */
function holding({ share }: EnablerOutlook): string {
  return share === null ? "" : `, and holds back ${share / 100} per cent of it`;
}
