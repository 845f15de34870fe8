import {
  type Choice,
  choice,
  choices,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const ConfidenceRating = choices("ConfidenceRating", "Assessed delivery confidence.", {
  GREEN: "Delivery to time, cost and quality is highly likely.",
  AMBER_GREEN: "Successful delivery is probable; five-point scale, until March 2021.",
  AMBER: "Successful delivery is feasible; significant issues exist but are resolvable.",
  AMBER_RED: "Successful delivery is in doubt; five-point scale, until March 2021.",
  RED: "Successful delivery appears to be unachievable.",
});
export type ConfidenceRating = Choice<typeof ConfidenceRating>;

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
