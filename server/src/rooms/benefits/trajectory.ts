import { badInput, monthAfter, monthsApart } from "@tranche/plugin-kit";
import type { MonthMeasured } from "./achievement.ts";
import type { BenefitProfile } from "./benefit-outlook.ts";
import { type Step, startOf, valueIn } from "./profile.ts";

/** Months that a trajectory shows beyond the last step or measurement, unless its end is given. */
const MONTHS_BEYOND = 23;

/** The most months of one trajectory: fifty years. */
const MOST_MONTHS = 600;

/** A benefit's values in a month, in parts of its unit. */
export interface TrajectoryPoint {
  readonly month: string;
  readonly planned: number | null;
  readonly forecast: number | null;
  readonly measured: number | null;
}

/** The months asked for; each may be left open. */
export interface MonthsAsked {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * A benefit month by month: as planned, as now forecast, as measured. Unless asked
 * otherwise it begins with the first of them, and ends two years after the last step or measurement.
 *
 * @throws Refusal BAD_INPUT for a window that ends before it begins, or of more than 600 months.
 */
export function trajectoryOf(
  { planned, basis, grain }: BenefitProfile,
  forecast: readonly Step[],
  measured: readonly MonthMeasured[],
  window: MonthsAsked,
): TrajectoryPoint[] {
  const steps = [...planned, ...forecast].map(({ startsIn }) => startsIn);
  const months = [...steps, ...measured.map(({ month }) => month)].toSorted();
  const first = window.from ?? months[0];
  const last = months.at(-1);
  const to = window.to ?? (last && monthAfter(last, MONTHS_BEYOND));
  if (first === undefined || to === undefined) return [];
  const length = monthsApart(first, to) + 1;
  if (length < 1) {
    if (window.to === null || window.from === null) return [];
    throw badInput("to", `${to} is before from, which is ${first}. Correct one of them.`);
  }
  if (length > MOST_MONTHS)
    throw badInput(
      "to",
      `From ${first} to ${to} is ${length} months; ask for ${MOST_MONTHS} at most.`,
    );
  const known = new Map(measured.map(({ month, value }) => [month, value]));
  const value = (profile: readonly Step[], month: string) =>
    startOf(profile) === null ? null : valueIn(profile, month, basis, grain);
  return Array.from({ length }, (_, index) => {
    const month = monthAfter(first, index);
    return {
      month,
      planned: value(planned, month),
      forecast: value(forecast, month),
      measured: known.get(month) ?? null,
    };
  });
}
