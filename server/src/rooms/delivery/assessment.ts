import { choice, day, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";

export enum ConfidenceRating {
  GREEN = "GREEN",
  AMBER_GREEN = "AMBER_GREEN",
  AMBER = "AMBER",
  AMBER_RED = "AMBER_RED",
  RED = "RED",
}

registerEnumType(ConfidenceRating, {
  name: "ConfidenceRating",
  description: "Judged confidence in delivery.",
  valuesConfig: {
    GREEN: { description: "Delivery to time, cost and quality is highly likely." },
    AMBER_GREEN: { description: "Probable; of the five-point scale, until March 2021." },
    AMBER: { description: "Feasible; significant issues exist, and can be resolved." },
    AMBER_RED: { description: "In doubt; of the five-point scale, until March 2021." },
    RED: { description: "Appears unachievable as it stands." },
  },
});

/** A named person's judgement, on a day, of whether the programme will deliver. */
@Entity("assessment")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description:
    "A named person's judgement of whether the programme will deliver. It stands beside computed health, never instead of it.",
})
export class Assessment extends ProgrammeRecord {
  @choice(ConfidenceRating, "The judgement.")
  rating!: ConfidenceRating;

  @day("The day it was made.")
  assessedOn!: string;

  @text("The person or role who made it.", { most: 200 })
  assessor!: string;

  @text("Why.")
  rationale!: string;
}
