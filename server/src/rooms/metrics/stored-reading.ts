import {
  AppendedRow,
  appended,
  appendOnly,
  type Better,
  choice,
  count,
  day,
  daysBetween,
  instant,
  type Metric,
  number,
  Provenance,
  Rating,
  rate,
  text,
} from "@tranche/plugin-kit";
import { type MetricReading, ReadingStatus } from "./reading.ts";

/** A reading as it is kept: with all it takes to judge it, whatever becomes of the metric. */
@appended("metric_reading")
export class StoredReading extends AppendedRow {
  @text("The metric's key.", { most: 200, asId: true })
  metricKey!: string;

  @count("The version of the metric it was made by.")
  metricVersion!: number;

  @instant("The instant it was made for.")
  asAt!: string;

  @day("The day of the facts it rests on.", { nullable: "when there are none" })
  observedOn!: string | null;

  @number("The value, in its unit.", { nullable: "when there is none" })
  value!: number | null;

  @choice(ReadingStatus, "Whether there was a value.")
  status!: ReadingStatus;

  @choice(Rating, "Its colour when it was made, under the thresholds kept with it.")
  rating!: Rating;

  @text("The metric's title.")
  title!: string;

  @text("The unit of its value.")
  unit!: string;

  @text("Whether a higher or a lower value is better.")
  better!: Better;

  @number("Where GREEN begins, in its unit.")
  green!: number;

  @number("Where AMBER begins, in its unit; beyond it is RED.")
  amber!: number;

  @count("Days after its facts' day for which it is fresh.")
  freshForDays!: number;

  @choice(Provenance, "ILLUSTRATIVE when it rests on an illustrative fact.")
  provenance!: Provenance;

  @text("Who recorded it by hand.", { nullable: "when the metric computed it" })
  recordedBy!: string | null;
}

/** Readings, as they are kept. */
export const READINGS = appendOnly(StoredReading, { named: ["metricKey"] });

/** The latest reading of a metric, and whether it ever had a value. */
export type KeptReading = StoredReading & { readonly everRead: boolean };

/** A reading that is to be kept. */
export type NewReading = Omit<StoredReading, "seq" | "ordinal">;

/** What a metric measured of a programme, or that it did not, as a reading to keep. */
export function toStore(
  metric: Metric,
  programme: string,
  asAt: string,
  found: { value: number; observedOn: string } | "NO_DATA" | "FAILED",
  provenance: Provenance,
  recordedBy: string | null = null,
): NewReading {
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
