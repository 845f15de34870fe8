import { type Choice, choices, field, view } from "@tranche/plugin-kit";
import { ID, Int } from "type-graphql";
import { PluginState } from "../../access/host-view.ts";
import { PersonalData } from "../programme/personal-data.ts";
import { WorkstreamKind } from "../programme/workstream.ts";
import { ThresholdsView } from "./reading.ts";

export const BetterView = choices(
  "Better",
  "Whether a higher or a lower value of a measure is better.",
  {
    HIGHER: "Higher is better.",
    LOWER: "Lower is better.",
  },
);
export type BetterView = Choice<typeof BetterView>;

@view("A metric as its plugin defines it now.")
export class MetricDefinition {
  @field(() => ID, "Its key.")
  key!: string;

  @field(() => ID, "The plugin it belongs to.")
  plugin!: string;

  @field(() => Int, "Its version; a new meaning is a new version.")
  version!: number;

  @field(() => String, "Its title.")
  title!: string;

  @field(() => String, "What it measures.")
  description!: string;

  @field(() => String, "The unit of its values.")
  unit!: string;

  @field(() => WorkstreamKind, "The kind of workstream whose health it shows.", "nullable")
  workstream!: WorkstreamKind | null;

  @field(() => BetterView, "Whether a higher or a lower value is better.")
  better!: BetterView;

  @field(() => ThresholdsView, "Where its colours begin, in its unit.")
  thresholds!: ThresholdsView;

  @field(() => Int, "For how many days after its facts a reading counts; then it is STALE.")
  freshForDays!: number;

  @field(() => Boolean, "True when it is recorded by hand.")
  byHand!: boolean;
}

@view("A plugin, and whether it works.")
export class PluginStatus {
  @field(() => ID, "Its id.")
  id!: string;

  @field(() => String, "Its version; null when it can't be read.", "nullable")
  version!: string | null;

  @field(() => PluginState, "Whether it works.")
  state!: PluginState;

  @field(() => String, "Why it is not ready; null when it is.", "nullable")
  reason!: string | null;

  @field(() => PersonalData, "The personal data that it holds.")
  personalData!: PersonalData;
}
