import { badInput, type Choice, choices, monthAfter, monthsApart } from "@tranche/plugin-kit";
import type { MonthMeasured } from "./achievement.ts";
import { BenefitBasis } from "./benefit.ts";
import type { BenefitProfile } from "./benefit-outlook.ts";
import { isGone, type Step, startOf, valueIn } from "./profile.ts";

/** Months that a trajectory shows beyond the last step or measurement, unless its end is given. */
const MONTHS_BEYOND = 23;

/** The most months of one trajectory: fifty years. */
const MOST_MONTHS = 600;

export const ForecastBasis = choices("ForecastBasis", "What a month's forecast rests on.", {
  MEASURED: "The month has gone by, and this was measured.",
  NOT_MEASURED:
    "The month has gone by and was not measured: what accrues is counted as 0, and a level is not known.",
  EXPECTED: "The month is not over: its profile, moved by what holds it up.",
});
export type ForecastBasis = Choice<typeof ForecastBasis>;

/** A benefit's values in a month, in parts of its unit. */
export interface TrajectoryPoint {
  readonly month: string;
  readonly planned: number | null;
  readonly forecast: number | null;
  readonly forecastBasis: ForecastBasis | null;
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
 * The forecast of a month gone by is what was measured, whatever was planned.
 *
 * @param today the day looked at, YYYY-MM-DD.
 *
 * @throws Refusal BAD_INPUT for a window that ends before it begins, or of more than 600 months.
 */
export function trajectoryOf(
  { planned, basis, grain }: BenefitProfile,
  forecast: readonly Step[],
  measured: readonly MonthMeasured[],
  window: MonthsAsked,
  today: string,
): TrajectoryPoint[] {
  const steps = [...planned, ...forecast].map(({ startsIn }) => startsIn);
  const months = [...steps, ...measured.map(({ month }) => month)].toSorted();
  const first = window.from ?? months[0];
  const last = months.at(-1);
  if (first === undefined) return [];
  const end = last && monthAfter(last, MONTHS_BEYOND);
  const most = monthAfter(first, MOST_MONTHS - 1);
  const to = window.to ?? (end && end > most ? most : end);
  if (to === undefined) return [];
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
  const { MEASURED, NOT_MEASURED } = ForecastBasis;
  const nothing = basis === BenefitBasis.LEVEL ? null : 0;
  const unmeasured = { forecast: nothing, forecastBasis: NOT_MEASURED };
  const unforecast = { forecast: null, forecastBasis: null };
  return Array.from({ length }, (_, index) => {
    const month = monthAfter(first, index);
    const seen = known.get(month) ?? null;
    const ahead = { forecast: value(forecast, month), forecastBasis: ForecastBasis.EXPECTED };
    const gone = seen === null ? unmeasured : { forecast: seen, forecastBasis: MEASURED };
    return {
      month,
      planned: value(planned, month),
      ...(startOf(forecast) === null ? unforecast : isGone(month, today) ? gone : ahead),
      measured: seen,
    };
  });
}
