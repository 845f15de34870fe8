import { choice, link, month, ProgrammeRecord, quantity, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";

export enum ProfileKind {
  PLANNED = "PLANNED",
  FORECAST = "FORECAST",
}

registerEnumType(ProfileKind, {
  name: "ProfileKind",
  description: "Which of a benefit's profiles.",
  valuesConfig: {
    PLANNED: { description: "What was promised; once approved only a decision changes it." },
    FORECAST: {
      description: "What its owner now expects. While there is none, the plan is the forecast.",
    },
  },
});

/** A step of a benefit's profile: from a month on, until the next step, it has this value. */
@Entity("benefit_step")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A step of a benefit's profile: its value from a month on, until the next step.",
})
export class BenefitStep extends ProgrammeRecord {
  @link("benefit") benefit!: string;

  @choice(ProfileKind, "Which of its profiles.")
  kind!: ProfileKind;

  @month("The first month that has the value.")
  startsIn!: string;

  @quantity("The value, in the benefit's unit: a year's worth when it accrues, else the level.")
  value!: number;
}

/** What a benefit was measured to be worth in a month. A revision keeps what it replaces. */
@Entity("benefit_measurement")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "What a benefit was measured at in a month.",
})
export class BenefitMeasurement extends ProgrammeRecord {
  @link("benefit") benefit!: string;

  @month("The month measured.")
  month!: string;

  @quantity("The value of that month, in the benefit's unit.")
  value!: number;

  @text("What shows it.")
  evidence!: string;
}
