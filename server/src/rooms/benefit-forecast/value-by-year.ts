import { monthsApart, PARTS_IN_PENNY } from "@tranche/plugin-kit";
import { BenefitClass, BenefitStatus } from "../benefits/benefit.ts";
import { type BenefitProfile, forecastBy } from "../benefits/benefit-outlook.ts";
import type { BenefitMeasurement } from "../benefits/benefit-values.ts";
import type { Step } from "../benefits/profile.ts";
import type { Expectations } from "../delivery/milestone-chain.ts";
import { Accrual } from "./accrual.ts";
import { accruesInPounds, isExpected } from "./countable.ts";
import type { YearAsked } from "./forecast-window.ts";

/** A benefit's value in each of the years asked for, in pence; below 0 for a dis-benefit. */
export interface ValueByYear {
  readonly planned: readonly number[];
  readonly forecast: readonly number[];
  readonly measured: readonly number[];
}

/**
 * A benefit's value year by year. A missed benefit was planned all the same; a withdrawn one is
 * neither planned nor forecast. A measurement counts whatever its benefit's status.
 *
 * @param expected the days of milestones; see `expectationsOf`.
 */
export function valueByYear(
  profile: BenefitProfile,
  measurements: readonly BenefitMeasurement[],
  years: readonly YearAsked[],
  expected: Expectations,
): ValueByYear {
  const { benefit, planned } = profile;
  const begin = years[0]?.from;
  if (begin === undefined || !accruesInPounds(profile)) return nothingIn(years);
  const sign = benefit.class === BenefitClass.DIS_BENEFIT ? -1 : 1;
  const ofSteps = (steps: readonly Step[]) => {
    const accrual = new Accrual(steps, begin);
    return years.map(
      ({ from, to }) =>
        0 + sign * accrual.valueBetween(monthsApart(begin, from), monthsApart(begin, to) + 1),
    );
  };
  return {
    planned: ofSteps(benefit.status === BenefitStatus.WITHDRAWN ? [] : planned),
    forecast: ofSteps(isExpected(benefit) ? forecastBy(profile, expected) : []),
    measured: years.map(({ from, to }) => {
      const within = measurements.filter(({ month }) => from <= month && month <= to);
      return 0 + sign * within.reduce((sum, { value }) => sum + penceOf(value), 0);
    }),
  };
}

function nothingIn(years: readonly YearAsked[]): ValueByYear {
  const nothing = years.map(() => 0);
  return { planned: nothing, forecast: nothing, measured: nothing };
}

/** A measurement keeps four places; a pound has two. */
function penceOf(parts: number): number {
  return Math.round(parts / PARTS_IN_PENNY);
}
