import { Instant, PlainDay, Provenance, Rating } from "@tranche/plugin-kit";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";

export enum ReadingStatus {
  OK = "OK",
  NO_DATA = "NO_DATA",
  FAILED = "FAILED",
  STALE = "STALE",
}

registerEnumType(ReadingStatus, {
  name: "ReadingStatus",
  description: "Whether a reading says how things are.",
  valuesConfig: {
    OK: { description: "A value, fresh enough to go by." },
    NO_DATA: { description: "There was nothing to measure. Not zero." },
    FAILED: { description: "The measure failed or took too long." },
    STALE: { description: "A value, but too old to go by." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "Where the colours of a metric begin, in its unit.",
})
export class ThresholdsView {
  @Field(() => Float, { description: "Where GREEN begins." })
  green!: number;

  @Field(() => Float, { description: "Where AMBER begins; beyond it is RED." })
  amber!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "What a metric read at a time, with the version and thresholds it was read by.",
})
export class MetricReading {
  @Field(() => ID, { description: "The metric's key." })
  key!: string;

  @Field(() => String, { description: "The metric's title." })
  title!: string;

  @Field(() => String, { description: "The unit of the value." })
  unit!: string;

  @Field(() => Float, { nullable: true, description: "The value; null when there is none." })
  value!: number | null;

  @Field(() => Rating, { description: "Its colour under the thresholds kept with it." })
  rating!: Rating;

  @Field(() => ReadingStatus, { description: "Whether it says how things are." })
  status!: ReadingStatus;

  @Field(() => Instant, {
    nullable: true,
    description: "The instant it was read for; null when the metric was never read.",
  })
  asAt!: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day of the facts behind it; null when there are none.",
  })
  observedAt!: string | null;

  @Field(() => Int, { description: "The version of the metric it was read by." })
  metricVersion!: number;

  @Field(() => ThresholdsView, { description: "The thresholds it was read by." })
  thresholds!: ThresholdsView;

  @Field(() => Provenance, {
    description: "ILLUSTRATIVE when an invented fact stands behind it.",
  })
  provenance!: Provenance;

  @Field(() => String, {
    nullable: true,
    description: "Who recorded it by hand; null when the metric worked it out.",
  })
  recordedBy!: string | null;
}
