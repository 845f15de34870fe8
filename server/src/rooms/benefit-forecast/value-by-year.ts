import { monthsApart } from "@tranche/plugin-kit";
import { BenefitClass, BenefitStatus } from "../benefits/benefit.ts";
import { type BenefitProfile, forecastBy } from "../benefits/benefit-outlook.ts";
import type { BenefitMeasurement } from "../benefits/benefit-values.ts";
import type { Expectations } from "../delivery/milestone-chain.ts";
import { Accrual } from "./accrual.ts";
import { accruesInPounds, isCountable, isExpected } from "./countable.ts";
import type { YearAsked } from "./forecast-window.ts";
import { MonthsGone } from "./months-gone.ts";

/** A benefit's value in each of the years asked for, in pence; below 0 for a dis-benefit. */
export interface ValueByYear {
  readonly planned: readonly number[];
  readonly forecast: readonly number[];
  /** Null in a year without a measurement. */
  readonly measured: readonly (number | null)[];
  /** Months gone by that were planned and not measured, so that the forecast has 0 for them. */
  readonly notMeasured: readonly number[];
}

/**
 * A benefit's value year by year. A missed benefit was planned all the same; a withdrawn one is
 * neither planned nor forecast. A measurement counts whatever its benefit's status, and of a month
 * gone by it alone is forecast.
 *
 * @param expected when milestones are expected; see `expectationsOf`.
 * @param today the day looked at, YYYY-MM-DD.
 */
export function valueByYear(
  profile: BenefitProfile,
  measurements: readonly BenefitMeasurement[],
  years: readonly YearAsked[],
  expected: Expectations,
  today: string,
): ValueByYear {
  const { benefit, planned } = profile;
  const begin = years[0]?.from;
  if (begin === undefined || !accruesInPounds(profile)) return nothingIn(years);
  // Without a profile nothing is forecast of it; what was measured counts as measured.
  const isForecast = isCountable(profile);
  const sign = benefit.class === BenefitClass.DIS_BENEFIT ? -1 : 1;
  const gone = new MonthsGone(measurements, begin, today);
  const promised = new Accrual(benefit.status === BenefitStatus.WITHDRAWN ? [] : planned, begin);
  const ahead = new Accrual(isExpected(benefit) ? forecastBy(profile, expected) : [], begin);
  const spans = years.map(({ from, to }) => [
    monthsApart(begin, from),
    monthsApart(begin, to) + 1,
  ]) as [number, number][];
  const plannedIn = (from: number, to: number) => promised.valueBetween(from, to);
  const signed = (pence: number) => 0 + sign * pence;
  return {
    planned: spans.map(([from, to]) => signed(plannedIn(from, to))),
    forecast: spans.map(([from, to]) =>
      isForecast
        ? signed(gone.valueBetween(from, to, (first, last) => ahead.valueBetween(first, last)))
        : 0,
    ),
    measured: spans.map(([from, to]) => {
      const pence = gone.measuredBetween(from, to);
      return pence === null ? null : signed(pence);
    }),
    notMeasured: spans.map(([from, to]) => gone.missingBetween(from, to, plannedIn)),
  };
}

function nothingIn(years: readonly YearAsked[]): ValueByYear {
  const nothing = years.map(() => 0);
  return {
    planned: nothing,
    forecast: nothing,
    measured: years.map(() => null),
    notMeasured: nothing,
  };
}
