import type { AppendOnly } from "@tranche/plugin-kit";

/** Readings, as they are kept. */
export const READINGS: AppendOnly = {
  table: "metric_reading",
  columns: {
    metricKey: "metric_key",
    metricVersion: "metric_version",
    asAt: "as_at",
    observedOn: "observed_on",
    value: "value",
    status: "status",
    rating: "rating",
    title: "title",
    unit: "unit",
    better: "better",
    green: "green",
    amber: "amber",
    freshForDays: "fresh_for_days",
    provenance: "provenance",
    recordedBy: "recorded_by",
  },
};

/** Runs of metrics, as they are kept. */
export const RUNS: AppendOnly = {
  table: "metric_run",
  columns: {
    metric: "metric",
    plugin: "plugin",
    status: "status",
    durationMs: "duration_ms",
    asAt: "as_at",
  },
};
