import {
  type Choice,
  choice,
  choices,
  day,
  link,
  money,
  ProgrammeRecord,
  percent,
  quantity,
  record,
  text,
} from "@tranche/plugin-kit";

export const BenefitClass = choices("BenefitClass", "The class of a benefit.", {
  CASH_RELEASING: "Money that can be taken out of a budget.",
  NON_CASH_RELEASING: "Has a value in money, but releases no budget.",
  QUANTIFIABLE: "Measured in a unit other than money.",
  QUALITATIVE: "Observed, not counted.",
  DIS_BENEFIT: "A measurable worsening that the programme accepts.",
});
export type BenefitClass = Choice<typeof BenefitClass>;

export const BenefitStatus = choices(
  "BenefitStatus",
  "The status of a benefit. Only a measurement makes it realised.",
  {
    IDENTIFIED: "Named in a case.",
    PROFILED: "Its profile passes the four tests.",
    APPROVED: "Approved with a case.",
    REALISING: "Measured, not yet at its target.",
    REALISED: "Measured at its target.",
    MISSED: "The day of its target has passed without it.",
    WITHDRAWN: "No longer pursued.",
  },
);
export type BenefitStatus = Choice<typeof BenefitStatus>;

export const BenefitBasis = choices(
  "BenefitBasis",
  "Whether a benefit's values accrue or are levels.",
  {
    PER_YEAR: "It accrues: a value is that of a full year, and each month has a twelfth of it.",
    LEVEL: "It is a level: a value applies in each month until the next.",
  },
);
export type BenefitBasis = Choice<typeof BenefitBasis>;

@record("benefit", "A measurable improvement that the business case promises.", {
  listed: ["benefits", "The benefits that its business case promises."],
})
export class Benefit extends ProgrammeRecord {
  @text("What improves, beginning with the direction of change.", { most: 300 })
  title!: string;

  @text("A fuller description.", { nullable: true, mayBeWithheld: true })
  description!: string | null;

  @choice(BenefitClass, "Its class.")
  class!: BenefitClass;

  @choice(BenefitStatus, "Its status.")
  status!: BenefitStatus;

  @money("Its value in a full year.", {
    nullable: "when it has none in money, or it is withheld",
    mayBeWithheld: true,
  })
  annualValue!: number | null;

  @text("Who benefits from it.", { nullable: true, most: 200 })
  beneficiary!: string | null;

  @text("The role of its accountable owner.", {
    nullable: "when not recorded",
    most: 200,
  })
  owner!: string | null;

  @text("What is measured to show it.", {
    nullable: "when not recorded",
    most: 300,
  })
  measure!: string | null;

  @text("The ref of the programme in whose business area it is realised.", {
    nullable: true,
    most: 60,
  })
  realisedIn!: string | null;

  @text("The unit of its values: GBP for money, else hours, per cent and the like.", {
    nullable: "when not recorded",
    most: 60,
  })
  unit!: string | null;

  @choice(BenefitBasis, "Whether its values accrue or are levels.", {
    nullable: "when not recorded",
  })
  basis!: BenefitBasis | null;

  @text("The assumptions behind its profile.", { nullable: true, mayBeWithheld: true })
  assumptions!: string | null;

  @percent("How far short of plan its measurements may be and still be GREEN, in per cent.", {
    nullable: "for the usual 10 per cent",
  })
  tolerance!: number | null;

  @quantity("The value before the change.", { nullable: true, hidden: true })
  baselineValue!: number | null;

  @day("The day of the baseline.", { nullable: true, hidden: true })
  baselineOn!: string | null;

  /** The decision that set the baseline; null while it is the first one. */
  @link("decision", { nullable: true })
  baselineDecision!: string | null;

  @quantity("The target value.", { nullable: true, hidden: true })
  targetValue!: number | null;

  @day("The day of the target.", { nullable: true, hidden: true })
  targetOn!: string | null;

  /** The decision that set the target; null while it is the first one. */
  @link("decision", { nullable: true })
  targetDecision!: string | null;

  @link("decision", "The decision that approved it.", {
    nullable: "until then",
    as: "approvalDecision",
  })
  approvedBy!: string | null;
}
