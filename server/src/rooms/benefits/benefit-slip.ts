import { monthAfter, monthsApart } from "@tranche/plugin-kit";
import type { Expectations } from "../delivery/milestone-chain.ts";
import { fiscalYearOf, fiscalYearTo } from "../programme/fiscal-year.ts";
import { BenefitBasis } from "./benefit.ts";
import { type BenefitProfile, forecastBy, partsBy } from "./benefit-outlook.ts";
import { FIRST_YEAR, monthsLate, type Step, startOf, valueOver } from "./profile.ts";

/** How far a benefit is expected to be behind its plan. */
export interface Slip {
  /** Months of the calendar that it begins after its plan; negative when before it. */
  readonly months: number;
  /** The same of the last of its parts to come: more than `months` when an enabler holds back a share. */
  readonly monthsInFull: number;
  /**
   * What its first twelve planned months lose by that, in parts of its unit; null for a level, or
   * without a plan.
   */
  readonly value: number | null;
  /** What each fiscal year loses or, below 0, gains by that, until the forecast has caught up. */
  readonly years: readonly YearMoved[];
  /** What it is now expected to be. */
  readonly forecast: readonly Step[];
}

/** What a fiscal year loses by a slip, in parts of the benefit's unit. */
export interface YearMoved {
  readonly fiscalYear: string;
  readonly value: number;
}

/**
 * How far a benefit is behind its plan when its milestones happen on the given days. One
 * without a plan is as late as its latest enabler.
 */
export function slipOf(profile: BenefitProfile, expected: Expectations): Slip {
  const planned = startOf(profile.planned);
  const forecast = forecastBy(profile, expected);
  const start = startOf(forecast);
  if (planned === null || start === null) {
    const late = profile.enablers.map(({ neededBy, milestone }) => {
      const day = expected(milestone)?.on ?? null;
      return neededBy !== null && day !== null ? monthsLate(neededBy, day) : 0;
    });
    const months = Math.max(0, ...late);
    return { months, monthsInFull: months, value: null, years: [], forecast };
  }
  const parts = partsBy(profile, expected).map((part) => part.months);
  const months = monthsApart(planned, start);
  const monthsInFull = months + Math.max(...parts) - Math.min(...parts);
  const slip = { months, monthsInFull, forecast };
  if (profile.basis === BenefitBasis.LEVEL) return { ...slip, value: null, years: [] };
  const value = (steps: typeof forecast) => valueOver(steps, planned, FIRST_YEAR, profile.grain);
  return {
    ...slip,
    value: value(profile.planned) - value(forecast),
    years: yearsMoved(profile, forecast),
  };
}

/**
 * Year by year, from the first step of either profile to the end of the year of the last one: after
 * that they are alike.
 */
function yearsMoved(
  { planned, grain }: BenefitProfile,
  forecast: readonly Step[],
): readonly YearMoved[] {
  const months = [...planned, ...forecast].map(({ startsIn }) => startsIn).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  const years: YearMoved[] = [];
  if (first === undefined || last === undefined) return years;
  for (let month = first; month < last; ) {
    const to = monthAfter(fiscalYearTo(month), 1);
    const count = monthsApart(month, to);
    const value =
      valueOver(planned, month, count, grain) - valueOver(forecast, month, count, grain);
    years.push({ fiscalYear: fiscalYearOf(month), value });
    month = to;
  }
  return years;
}
