import { monthsApart } from "@tranche/plugin-kit";
import type { Expectations } from "../delivery/milestone-chain.ts";
import { BenefitBasis } from "./benefit.ts";
import { type BenefitProfile, forecastBy } from "./benefit-outlook.ts";
import { FIRST_YEAR, monthsLate, startOf, valueOver } from "./profile.ts";

/** How far a benefit is expected to be behind its plan. */
export interface Slip {
  /** Months of the calendar that it begins after its plan; negative when before it. */
  readonly months: number;
  /**
   * What its first twelve planned months lose by that, in parts of its unit; null for a level, or
   * without a plan.
   */
  readonly value: number | null;
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
    return { months: Math.max(0, ...late), value: null };
  }
  const months = monthsApart(planned, start);
  if (profile.basis === BenefitBasis.LEVEL) return { months, value: null };
  const value = (steps: typeof forecast) => valueOver(steps, planned, FIRST_YEAR, profile.grain);
  return { months, value: value(profile.planned) - value(forecast) };
}
