import { Rating, rollUp } from "@tranche/plugin-kit";
import { daysLate } from "../delivery/milestone-chain.ts";
import { countOfDays, waitsInWords } from "../delivery/milestone-rating.ts";
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
  /** The names of what holds the milestone up, nearest first. */
  readonly heldBy: readonly string[];
  /** How much of the benefit waits for it, in hundredths of a per cent; null for all of it. */
  readonly share: number | null;
}

/** What a benefit's owner forecasts beside its plan. */
export interface OwnForecast {
  /** Months by which it begins after its plan; negative when before it. */
  readonly months: number;
  /** The value once it has come in full, against that of the plan; null when the plan has none. */
  readonly fullValue: Achievement | null;
}

/** What a benefit is rated by: its status, its enablers, its owner's forecast, and what was measured. */
export interface Outlook {
  readonly status: BenefitStatus;
  readonly enablers: readonly EnablerOutlook[];
  /** Null while the plan is the forecast. */
  readonly own: OwnForecast | null;
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
 * A benefit's colour: the worst of its enablers, since it can't begin before its latest enabler, of
 * its owner's forecast and of its measurements against its plan. Realised is GREEN and missed is RED
 * whatever else; withdrawn, or with nothing to judge it by, is UNKNOWN.
 */
export function rateBenefit(outlook: Outlook): Rating {
  const { status, enablers, own, achievement, yardstick } = outlook;
  if (status === BenefitStatus.REALISED) return Rating.GREEN;
  if (status === BenefitStatus.MISSED) return Rating.RED;
  if (status === BenefitStatus.WITHDRAWN) return Rating.UNKNOWN;
  return rollUp([
    rateEnablers(enablers),
    rateForecast(own, yardstick),
    rateAchievement(achievement, yardstick),
  ]).rating;
}

/** Why a benefit has its colour, as a sentence or two. */
export function whyBenefit(outlook: Outlook): string {
  const { status, enablers, own, achievement, yardstick } = outlook;
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
  return [whyEnablers(enablers), ...whyForecast(own, yardstick), ...measured].join(" ");
}

function rateEnablers(enablers: readonly EnablerOutlook[]): Rating {
  if (enablers.length === 0) return Rating.UNKNOWN;
  const ratings = enablers.map(rateEnabler);
  return (
    [Rating.RED, Rating.AMBER, Rating.UNKNOWN].find((each) => ratings.includes(each)) ??
    Rating.GREEN
  );
}

/** An enabler whose day has passed without it but that is not needed yet holds nothing back so far. */
function rateEnabler(enabler: EnablerOutlook): Rating {
  const days = daysAfterNeed(enabler);
  const isOverdue = enabler.overdueSince !== null;
  if (days === null) return isOverdue ? Rating.RED : Rating.UNKNOWN;
  if ((slippedMonths(enabler) ?? 0) > BENEFIT_TOLERANCE_MONTHS) return Rating.RED;
  if (days > 0) return isOverdue ? Rating.RED : Rating.AMBER;
  return isOverdue ? Rating.AMBER : Rating.GREEN;
}

function whyEnablers(enablers: readonly EnablerOutlook[]): string {
  if (enablers.length === 0) return "No enabler is recorded.";
  const lateness = (each: EnablerOutlook) => daysAfterNeed(each) ?? 0;
  const [worst] = enablers.toSorted(
    (a, b) =>
      lateness(b) - lateness(a) ||
      Number(b.overdueSince !== null) - Number(a.overdueSince !== null),
  );
  if (!worst) return "";
  const days = lateness(worst);
  const { milestone, overdueSince, expectedOn, heldBy } = worst;
  const late = days > 0 ? `, ${countOfDays(days)} after it is needed${holding(worst)}` : "";
  if (overdueSince !== null)
    return `Its enabler ${milestone} was due on ${overdueSince} and is not recorded as met; it is expected on ${expectedOn} at the earliest${late || stillInTime(worst)}.${waitsInWords(heldBy)}`;
  if (days > 0)
    return `Its latest enabler, ${milestone}, is expected ${countOfDays(days)} after it is needed${holding(worst)}.${waitsInWords(heldBy)}`;
  return enablers.some((enabler) => daysAfterNeed(enabler) === null)
    ? "The days of an enabler are not known."
    : "Its enablers are expected in time.";
}

function stillInTime(enabler: EnablerOutlook): string {
  return daysAfterNeed(enabler) === null ? "" : ", which is still in time";
}

/** What an enabler holds back, when that is not all of the benefit. */
function holding({ share }: EnablerOutlook): string {
  return share === null ? "" : `, and holds back ${share / 100} per cent of it`;
}

/** A forecast of its owner's: later than the plan, or of less than it, like any other shortfall. */
function rateForecast(own: OwnForecast | null, by: Yardstick): Rating {
  if (own === null) return Rating.UNKNOWN;
  const value = rateAchievement(own.fullValue, by);
  if (own.months > BENEFIT_TOLERANCE_MONTHS || value === Rating.RED) return Rating.RED;
  return own.months > 0 || value === Rating.AMBER ? Rating.AMBER : Rating.GREEN;
}

function whyForecast(own: OwnForecast | null, by: Yardstick): string[] {
  const rating = rateForecast(own, by);
  if (own === null || rating === Rating.GREEN || rating === Rating.UNKNOWN) return [];
  const months = `${own.months} ${own.months === 1 ? "month" : "months"} after its plan`;
  const share = own.fullValue?.share ?? null;
  const told = [
    ...(own.months > 0 ? [`to begin ${months}`] : []),
    ...(share === null || share === 1
      ? []
      : [`at ${(share * 100).toFixed(1)} per cent of the value planned`]),
  ];
  return [`Its owner forecasts it ${told.join(", ")}.`];
}
