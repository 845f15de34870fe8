import { choice, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { registerEnumType } from "type-graphql";

export enum ConfidenceRating {
  GREEN = "GREEN",
  AMBER_GREEN = "AMBER_GREEN",
  AMBER = "AMBER",
  AMBER_RED = "AMBER_RED",
  RED = "RED",
}

registerEnumType(ConfidenceRating, {
  name: "ConfidenceRating",
  description: "Assessed delivery confidence.",
  valuesConfig: {
    GREEN: { description: "Delivery to time, cost and quality is highly likely." },
    AMBER_GREEN: {
      description: "Successful delivery is probable; five-point scale, until March 2021.",
    },
    AMBER: {
      description: "Successful delivery is feasible; significant issues exist but are resolvable.",
    },
    AMBER_RED: {
      description: "Successful delivery is in doubt; five-point scale, until March 2021.",
    },
    RED: { description: "Successful delivery appears to be unachievable." },
  },
});

@record(
  "assessment",
  "A named person's assessment of whether the programme will deliver. It is shown beside the computed health and never replaces it.",
)
export class Assessment extends ProgrammeRecord {
  @choice(ConfidenceRating, "The rating.")
  rating!: ConfidenceRating;

  @day("The day it was made.")
  assessedOn!: string;

  @text("The person or role who made it.", { most: 200 })
  assessor!: string;

  @text("The reasons for the rating.")
  rationale!: string;
}
