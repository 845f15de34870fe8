import {
  type Better,
  daysBetween,
  type Metric,
  Provenance,
  Rating,
  rate,
} from "@tranche/plugin-kit";
import { type MetricReading, ReadingStatus } from "./reading.ts";

/** A reading as it is kept: with all it takes to judge it, whatever becomes of the metric. */
export interface StoredReading {
  programme: string;
  metricKey: string;
  metricVersion: number;
  asAt: string;
  observedOn: string | null;
  value: number | null;
  status: ReadingStatus;
  rating: Rating;
  title: string;
  unit: string;
  better: Better;
  green: number;
  amber: number;
  freshForDays: number;
  /** ILLUSTRATIVE when an invented fact stands behind it. */
  provenance: Provenance;
  recordedBy: string | null;
}

/** What a metric made of a programme, or that it made nothing, as it is to be kept. */
export function toStore(
  metric: Metric,
  programme: string,
  asAt: string,
  found: { value: number; observedOn: string } | ReadingStatus.NO_DATA | ReadingStatus.FAILED,
  provenance: Provenance,
  recordedBy: string | null = null,
): StoredReading {
  const measured = typeof found === "string" ? null : found;
  const { key, version, title, unit, better, thresholds, freshForDays } = metric;
  return {
    programme,
    metricKey: key,
    metricVersion: version,
    asAt,
    observedOn: measured?.observedOn ?? null,
    value: measured?.value ?? null,
    status: typeof found === "string" ? found : ReadingStatus.OK,
    rating: rate(measured?.value ?? null, better, thresholds),
    title,
    unit,
    better,
    green: thresholds.green,
    amber: thresholds.amber,
    freshForDays,
    provenance,
    recordedBy,
  };
}

/**
 * A kept reading as it is seen on a day. It was rated when it was made, by the thresholds kept with
 * it; once its facts are too old it is UNKNOWN, never red or green.
 */
export function toView(stored: StoredReading, day: string): MetricReading {
  const { observedOn, freshForDays, status } = stored;
  const stale =
    status === ReadingStatus.OK &&
    observedOn !== null &&
    daysBetween(observedOn, day) > freshForDays;
  return {
    key: stored.metricKey,
    title: stored.title,
    unit: stored.unit,
    value: stored.value,
    rating: stale ? Rating.UNKNOWN : stored.rating,
    status: stale ? ReadingStatus.STALE : status,
    asAt: stored.asAt,
    observedAt: observedOn,
    metricVersion: stored.metricVersion,
    thresholds: { green: stored.green, amber: stored.amber },
    provenance: stored.provenance,
    recordedBy: stored.recordedBy,
  };
}

/** A metric that was never read: no data, which is not zero. */
export function neverRead(metric: Metric): MetricReading {
  const { key, title, unit, version, thresholds } = metric;
  return {
    key,
    title,
    unit,
    value: null,
    rating: Rating.UNKNOWN,
    status: ReadingStatus.NO_DATA,
    asAt: null,
    observedAt: null,
    metricVersion: version,
    thresholds,
    provenance: Provenance.RECORDED,
    recordedBy: null,
  };
}
