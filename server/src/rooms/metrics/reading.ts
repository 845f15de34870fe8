import { choices, Instant, PlainDay, Provenance, Rating } from "@tranche/plugin-kit";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";

export enum ReadingStatus {
  OK = "OK",
  NO_DATA = "NO_DATA",
  FAILED = "FAILED",
  STALE = "STALE",
}

choices(ReadingStatus, "ReadingStatus", "Whether a reading has a value to go by.", {
  OK: "A value, fresh enough to go by.",
  NO_DATA: "There was nothing to measure. Not zero.",
  FAILED: "The measure failed or took too long.",
  STALE: "A value, but too old to go by.",
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
  description: "A reading of a metric, with the version and thresholds it was made by.",
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

  @Field(() => ReadingStatus, { description: "Whether it has a value to go by." })
  status!: ReadingStatus;

  @Field(() => Instant, {
    nullable: true,
    description: "The instant it was made for; null when the metric was never read.",
  })
  asAt!: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day of the facts it rests on; null when there are none.",
  })
  observedAt!: string | null;

  @Field(() => Int, { description: "The version of the metric it was made by." })
  metricVersion!: number;

  @Field(() => ThresholdsView, { description: "The thresholds it was made by." })
  thresholds!: ThresholdsView;

  @Field(() => Provenance, {
    description: "ILLUSTRATIVE when it rests on an illustrative fact.",
  })
  provenance!: Provenance;

  @Field(() => String, {
    nullable: true,
    description: "Who recorded it by hand; null when the metric computed it.",
  })
  recordedBy!: string | null;
}
