import {
  type Choice,
  choice,
  choices,
  link,
  month,
  ProgrammeRecord,
  quantity,
  record,
  text,
} from "@tranche/plugin-kit";

export const ProfileKind = choices("ProfileKind", "The kind of a benefit's profile.", {
  PLANNED: "What was promised; once approved, only a decision changes it.",
  FORECAST: "What its owner now expects; until one is recorded, the plan is the forecast.",
});
export type ProfileKind = Choice<typeof ProfileKind>;

@record(
  "benefit_step",
  "A step of a benefit's profile: its value from a month on, until the next step.",
)
export class BenefitStep extends ProgrammeRecord {
  @link("benefit", "The benefit.")
  benefit!: string;

  @choice(ProfileKind, "Whether it is of the plan or of the forecast.")
  kind!: ProfileKind;

  @month("The first month to which the value applies.")
  startsIn!: string;

  @quantity("The value in the benefit's unit: that of a full year when it accrues, else the level.")
  value!: number;

  @link("decision", "The decision that set it.", {
    nullable: "for a forecast, and for a plan while none was needed",
  })
  decision!: string | null;
}

@record(
  "benefit_measurement",
  "The value of a benefit as measured in a month. A revision keeps what it replaces.",
)
export class BenefitMeasurement extends ProgrammeRecord {
  @link("benefit", "The benefit.")
  benefit!: string;

  @month("The month measured.")
  month!: string;

  @quantity("The value in the benefit's unit: what accrued in the month, or the level reached.")
  value!: number;

  @text("The evidence for it: a report, an account, a survey.")
  evidence!: string;
}
