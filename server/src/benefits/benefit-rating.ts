import { monthsApart, Rating } from "@tranche/plugin-kit";
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

/**
 * Months of the calendar by which an enabler comes after it is needed; 0 when in time, null when
 * either day is unknown.
 */
export function slippedMonths({
  neededBy,
  forecastOn,
}: Pick<EnablerOutlook, "neededBy" | "forecastOn">): number | null {
  return neededBy && forecastOn ? Math.max(0, monthsApart(neededBy, forecastOn)) : null;
}

/**
 * A benefit's colour: that of its latest enabler, since it can't begin before. One that should have
 * happened and has not is RED. Realised is GREEN and missed is RED whatever the enablers;
 * withdrawn, or without an enabler whose days are known, is UNKNOWN.
 *
 * @param on the day of looking, YYYY-MM-DD.
 */
export function rateBenefit(
  status: BenefitStatus,
  enablers: readonly EnablerOutlook[],
  on: string,
): Rating {
  if (status === BenefitStatus.REALISED) return Rating.GREEN;
  if (status === BenefitStatus.MISSED) return Rating.RED;
  if (status === BenefitStatus.WITHDRAWN || enablers.length === 0) return Rating.UNKNOWN;
  if (enablers.some(({ happened, forecastOn }) => !happened && forecastOn && forecastOn < on))
    return Rating.RED;
  const slips = enablers.map(slippedMonths);
  const latest = Math.max(...slips.map((slip) => slip ?? 0));
  if (latest > BENEFIT_TOLERANCE_MONTHS) return Rating.RED;
  if (latest > 0) return Rating.AMBER;
  return slips.includes(null) ? Rating.UNKNOWN : Rating.GREEN;
}

/** Why a benefit has its colour on a day, as a sentence. */
export function whyBenefit(
  status: BenefitStatus,
  enablers: readonly EnablerOutlook[],
  on: string,
): string {
  if (status === BenefitStatus.REALISED) return "It is measured at its target.";
  if (status === BenefitStatus.MISSED) return "Its time has passed without it.";
  if (status === BenefitStatus.WITHDRAWN) return "It is no longer sought.";
  if (enablers.length === 0) return "Nothing is recorded that it waits for.";
  const overdue = enablers.find(
    ({ happened, forecastOn }) => !happened && forecastOn && forecastOn < on,
  );
  if (overdue) return `An enabler was due on ${overdue.forecastOn} and is not recorded as met.`;
  const latest = Math.max(...enablers.map((enabler) => slippedMonths(enabler) ?? 0));
  if (latest > 0) return `Its latest enabler comes ${latest} months after it is needed.`;
  return enablers.some((enabler) => slippedMonths(enabler) === null)
    ? "The days of an enabler are not known."
    : "Its enablers come in time.";
}
