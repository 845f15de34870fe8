import { type Metric, measureEach, type Thresholds } from "@tranche/plugin-kit";
import { dimensionQuality } from "./data-quality.ts";
import { ProcessQualityCheck, QualityDimension } from "./quality-check.ts";

/** A duplicate does more harm than a late entry, so the thresholds differ. */
const THRESHOLDS: Record<QualityDimension, Thresholds> = {
  COMPLETENESS: { green: 95, amber: 90 },
  VALIDITY: { green: 95, amber: 90 },
  TIMELINESS: { green: 90, amber: 80 },
  UNIQUENESS: { green: 98, amber: 95 },
  CONSISTENCY: { green: 95, amber: 90 },
};

/** One measure for each dimension: a good one must not hide a bad one in a mean. */
export const qualityMetrics: readonly Metric[] = Object.values(QualityDimension).map(
  (dimension) => {
    const name = dimension.toLowerCase();
    return {
      key: `process.data-${name}`,
      version: 1,
      title: `Data ${name}`,
      description: `Records that passed the check of ${name}, as a share of all records checked, over the latest check of every system. Thresholds are illustrative.`,
      unit: "%",
      workstream: "PROCESS",
      better: "higher",
      thresholds: THRESHOLDS[dimension],
      freshForDays: 92,
      computeMany: measureEach(ProcessQualityCheck, (checks, day) =>
        dimensionQuality(checks, dimension, day),
      ),
    };
  },
);
