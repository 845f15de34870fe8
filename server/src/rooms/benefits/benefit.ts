import {
  choice,
  day,
  link,
  money,
  ProgrammeRecord,
  percent,
  quantity,
  text,
} from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";

export enum BenefitClass {
  CASH_RELEASING = "CASH_RELEASING",
  NON_CASH_RELEASING = "NON_CASH_RELEASING",
  QUANTIFIABLE = "QUANTIFIABLE",
  QUALITATIVE = "QUALITATIVE",
  DIS_BENEFIT = "DIS_BENEFIT",
}

registerEnumType(BenefitClass, {
  name: "BenefitClass",
  description: "What sort of benefit it is.",
  valuesConfig: {
    CASH_RELEASING: { description: "Money that can be taken out of a budget." },
    NON_CASH_RELEASING: { description: "Worth money that stays where it is." },
    QUANTIFIABLE: { description: "Measured in a unit other than money." },
    QUALITATIVE: { description: "Observed, not counted." },
    DIS_BENEFIT: { description: "A change for the worse that the programme accepts." },
  },
});

export enum BenefitStatus {
  IDENTIFIED = "IDENTIFIED",
  PROFILED = "PROFILED",
  APPROVED = "APPROVED",
  REALISING = "REALISING",
  REALISED = "REALISED",
  MISSED = "MISSED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(BenefitStatus, {
  name: "BenefitStatus",
  description: "How far a benefit has come. Only a measurement makes it realised.",
  valuesConfig: {
    IDENTIFIED: { description: "Named in a case." },
    PROFILED: { description: "With owner, measure, baseline and target." },
    APPROVED: { description: "Approved with a case." },
    REALISING: { description: "Measured, not yet at its target." },
    REALISED: { description: "Measured at its target." },
    MISSED: { description: "Its time has passed without it." },
    WITHDRAWN: { description: "No longer sought." },
  },
});

export enum BenefitBasis {
  PER_YEAR = "PER_YEAR",
  LEVEL = "LEVEL",
}

registerEnumType(BenefitBasis, {
  name: "BenefitBasis",
  description: "How a benefit's values count.",
  valuesConfig: {
    PER_YEAR: {
      description: "It accrues: a value is a year's worth, and a month has a twelfth of it.",
    },
    LEVEL: { description: "It is a level: a value holds in each month until the next." },
  },
});

/** A measurable change for the better that the case promises. */
@Entity("benefit")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A change for the better that the case promises.",
})
export class Benefit extends ProgrammeRecord {
  @text("What gets better, beginning with the direction of change.", { most: 300 })
  title!: string;

  @text("More of it.", { nullable: true })
  description!: string | null;

  @choice(BenefitClass, "What sort of benefit it is.")
  class!: BenefitClass;

  @choice(BenefitStatus, "How far it has come.")
  status!: BenefitStatus;

  @money("Its worth in a full year; null for one that is not in money, or withheld.", {
    nullable: true,
  })
  annualValue!: number | null;

  @text("Who is better off.", { nullable: true, most: 200 })
  beneficiary!: string | null;

  @text("The role that answers for it; null when no source or record says.", {
    nullable: true,
    most: 200,
  })
  owner!: string | null;

  @text("What is measured to show it; null when no source or record says.", {
    nullable: true,
    most: 300,
  })
  measure!: string | null;

  @text("The ref of the programme in whose business it is realised.", { nullable: true, most: 60 })
  realisedIn!: string | null;

  @text("The unit of its values: GBP, hours, per cent; null while none is chosen.", {
    nullable: true,
    most: 60,
  })
  unit!: string | null;

  @choice(BenefitBasis, "How its values count; null while nobody has said.", { nullable: true })
  basis!: BenefitBasis | null;

  @text("What its profile takes for granted.", { nullable: true })
  assumptions!: string | null;

  @percent(
    "How far short of plan it may be measured and still be GREEN, in per cent of the plan.",
    {
      nullable: true,
    },
  )
  tolerance!: number | null;

  @quantity("The value before the change.", { nullable: true, hidden: true })
  baselineValue!: number | null;

  @day("The day the baseline is of.", { nullable: true, hidden: true })
  baselineOn!: string | null;

  /** The decision that set the baseline; null while it is the first one. */
  @link("decision", { nullable: true })
  baselineDecision!: string | null;

  @quantity("The value sought.", { nullable: true, hidden: true })
  targetValue!: number | null;

  @day("The day by which it is sought.", { nullable: true, hidden: true })
  targetOn!: string | null;

  /** The decision that set the target; null while it is the first one. */
  @link("decision", { nullable: true })
  targetDecision!: string | null;

  /** The decision that approved it; null until then. */
  @link("decision", { nullable: true })
  approvedBy!: string | null;
}
