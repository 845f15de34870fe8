import {
  type Choice,
  choices,
  field,
  Instant,
  PlainDay,
  Provenance,
  Rating,
  view,
} from "@tranche/plugin-kit";
import { Float, ID, Int } from "type-graphql";

export const ReadingStatus = choices("ReadingStatus", "Whether a reading has a value to go by.", {
  OK: "A value, fresh enough to go by.",
  NO_DATA: "There was nothing to measure. Not zero.",
  FAILED: "The measure failed or took too long.",
  STALE: "A value, but too old to go by.",
});
export type ReadingStatus = Choice<typeof ReadingStatus>;

@view("Where the colours of a metric begin, in its unit.")
export class ThresholdsView {
  @field(() => Float, "Where GREEN begins.")
  green!: number;

  @field(() => Float, "Where AMBER begins; beyond it is RED.")
  amber!: number;
}

@view("A reading of a metric, with the version and thresholds it was made by.")
export class MetricReading {
  @field(() => ID, "The metric's key.")
  key!: string;

  @field(() => String, "The metric's title.")
  title!: string;

  @field(() => String, "The unit of the value.")
  unit!: string;

  @field(() => Float, "The value; null when there is none.", "nullable")
  value!: number | null;

  @field(() => Rating, "Its rating under the thresholds recorded with it.")
  rating!: Rating;

  @field(() => ReadingStatus, "Whether it has a value to go by.")
  status!: ReadingStatus;

  @field(
    () => Instant,
    "The instant it was made for; null when the metric was never read.",
    "nullable",
  )
  asAt!: string | null;

  @field(() => PlainDay, "The day of the facts it rests on; null when there are none.", "nullable")
  observedAt!: string | null;

  @field(() => Int, "The version of the metric it was made by.")
  metricVersion!: number;

  @field(() => ThresholdsView, "The thresholds it was made by.")
  thresholds!: ThresholdsView;

  @field(() => Provenance, "ILLUSTRATIVE when it rests on an illustrative fact.")
  provenance!: Provenance;

  @field(() => String, "Who recorded it by hand; null when the metric computed it.", "nullable")
  recordedBy!: string | null;
}
