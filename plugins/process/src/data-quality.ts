import { latestOfEach, type Measured, shareOver } from "@tranche/plugin-kit";
import type { ProcessQualityCheck, QualityDimension } from "./quality-check.ts";

/** What data quality is worked out from. */
export type CheckResult = Pick<
  ProcessQualityCheck,
  "system" | "dimension" | "checkedOn" | "checkedCount" | "passedCount"
>;

/** The latest check of each system in each dimension, of those made by a day. */
export function latestChecks<T extends CheckResult>(checks: readonly T[], day: string): T[] {
  return latestOfEach(
    checks,
    ({ system, dimension }) => JSON.stringify([system, dimension]),
    ({ checkedOn }) => checkedOn,
    day,
  );
}

/**
 * The share of records that passed in one dimension, in per cent, over the latest check of every
 * system: a system counts by the number of its records that were checked.
 */
export function dimensionQuality(
  checks: readonly CheckResult[],
  dimension: QualityDimension,
  day: string,
): Measured | undefined {
  const latest = latestChecks(checks, day).filter((check) => check.dimension === dimension);
  return shareOver(latest, {
    part: ({ passedCount }) => passedCount,
    whole: ({ checkedCount }) => checkedCount,
    datedOn: ({ checkedOn }) => checkedOn,
  });
}
