import { Rating, WHOLE } from "@tranche/plugin-kit";
import { BenefitBasis } from "./benefit.ts";
import { type Step, valueIn } from "./profile.ts";

/** How far short of plan a benefit may be and still be GREEN, unless its profile says otherwise. */
export const USUAL_TOLERANCE = 1000;

/** A month that was measured. */
export interface MonthMeasured {
  readonly month: string;
  readonly value: number;
}

/** What of a benefit decides how its measurements are read. */
export interface Yardstick {
  readonly basis: BenefitBasis;
  readonly grain: number;
  /** The baseline value; null when not known. */
  readonly baseline: number | null;
  /** True for a dis-benefit: less of it is better. */
  readonly isHarm: boolean;
  /** In hundredths of a per cent; null for the usual. */
  readonly tolerance: number | null;
}

/** What was measured against what was to be measured by then. */
export interface Achievement {
  readonly planned: number;
  readonly measured: number;
  /** The share of what was planned that was achieved, 1 being all; null when nothing was planned. */
  readonly share: number | null;
}

/**
 * What was measured against the plan: of a benefit that accrues the sum of the months measured, of a
 * level the latest. Null without a measurement, or for a level before its first step.
 */
export function againstPlan(
  planned: readonly Step[],
  measured: readonly MonthMeasured[],
  by: Yardstick,
): Achievement | null {
  const latest = latestOf(measured);
  if (latest === null) return null;
  if (by.basis === BenefitBasis.LEVEL) {
    const level = valueIn(planned, latest.month, by.basis, by.grain);
    return level === null ? null : achieved(level, latest.value, by);
  }
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return achieved(
    sum(measured.map(({ month }) => valueIn(planned, month, by.basis, by.grain))),
    sum(measured.map(({ value }) => value)),
    by,
  );
}

/**
 * What was measured against the target: of a benefit that accrues up to twelve months last measured
 * against as many twelfths of the target, of a level the latest. Null without a measurement.
 */
export function againstTarget(
  target: number,
  measured: readonly MonthMeasured[],
  by: Yardstick,
): Achievement | null {
  const latest = latestOf(measured);
  if (latest === null) return null;
  if (by.basis === BenefitBasis.LEVEL) return achieved(target, latest.value, by);
  const last = [...measured].sort((a, b) => (a.month < b.month ? 1 : -1)).slice(0, 12);
  const sum = last.reduce((total, { value }) => total + value, 0);
  return achieved(Math.round((target * last.length) / 12), sum, by);
}

/** Whether a benefit is within its tolerance of what was to be measured. */
export function isWithin(achievement: Achievement | null, by: Yardstick): boolean {
  return rateAchievement(achievement, by) === Rating.GREEN;
}

/** GREEN within tolerance of plan, AMBER within twice that, RED beyond; UNKNOWN when nothing was planned or measured. */
export function rateAchievement(achievement: Achievement | null, by: Yardstick): Rating {
  const short = shortfall(achievement, by);
  if (short === null) return Rating.UNKNOWN;
  const tolerance = (by.tolerance ?? USUAL_TOLERANCE) / WHOLE;
  if (short <= tolerance + Number.EPSILON) return Rating.GREEN;
  return short <= 2 * tolerance + Number.EPSILON ? Rating.AMBER : Rating.RED;
}

/** How far short of plan, as a share of it; a dis-benefit falls short when there is more. */
function shortfall(achievement: Achievement | null, by: Yardstick): number | null {
  const share = achievement?.share ?? null;
  if (share === null) return null;
  return by.isHarm ? share - 1 : 1 - share;
}

/** A level is measured from its baseline, so that 40 to 70 is half achieved at 55; it may fall. */
export function achieved(planned: number, measured: number, by: Yardstick): Achievement {
  const from = by.basis === BenefitBasis.LEVEL ? (by.baseline ?? 0) : 0;
  const way = planned - from;
  return { planned, measured, share: way === 0 ? null : (measured - from) / way };
}

export function latestOf(measured: readonly MonthMeasured[]): MonthMeasured | null {
  return measured.reduce<MonthMeasured | null>(
    (last, each) => (last === null || each.month > last.month ? each : last),
    null,
  );
}
