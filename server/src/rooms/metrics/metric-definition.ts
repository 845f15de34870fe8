import { choices } from "@tranche/plugin-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { PluginState } from "../../access/host-view.ts";
import { PersonalData } from "../programme/personal-data.ts";
import { WorkstreamKind } from "../programme/workstream.ts";
import { ThresholdsView } from "./reading.ts";

export enum BetterView {
  HIGHER = "HIGHER",
  LOWER = "LOWER",
}

choices(BetterView, "Better", "Whether a higher or a lower value of a measure is better.", {
  HIGHER: "Higher is better.",
  LOWER: "Lower is better.",
});

choices(PluginState, "PluginState", "Whether a plugin works.", {
  READY: "It is working.",
  FAILED: "It could not be loaded, composed, migrated or started.",
  BLOCKED: "A plugin that it depends on is not ready.",
});

@ObjectType({ simpleResolvers: true, description: "A metric as its plugin defines it now." })
export class MetricDefinition {
  @Field(() => ID, { description: "Its key." })
  key!: string;

  @Field(() => ID, { description: "The plugin it belongs to." })
  plugin!: string;

  @Field(() => Int, { description: "Its version; a new meaning is a new version." })
  version!: number;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => String, { description: "What it measures." })
  description!: string;

  @Field(() => String, { description: "The unit of its values." })
  unit!: string;

  @Field(() => WorkstreamKind, {
    nullable: true,
    description: "The kind of workstream whose health it shows.",
  })
  workstream!: WorkstreamKind | null;

  @Field(() => BetterView, { description: "Whether a higher or a lower value is better." })
  better!: BetterView;

  @Field(() => ThresholdsView, { description: "Where its colours begin, in its unit." })
  thresholds!: ThresholdsView;

  @Field(() => Int, {
    description: "For how many days after its facts a reading counts; then it is STALE.",
  })
  freshForDays!: number;

  @Field(() => Boolean, { description: "True when it is recorded by hand." })
  byHand!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "A plugin, and whether it works." })
export class PluginStatus {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Its version; null when it can't be read." })
  version!: string | null;

  @Field(() => PluginState, { description: "Whether it works." })
  state!: PluginState;

  @Field(() => String, { nullable: true, description: "Why it is not ready; null when it is." })
  reason!: string | null;

  @Field(() => PersonalData, { description: "The personal data that it holds." })
  personalData!: PersonalData;
}
