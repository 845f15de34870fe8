import { choice, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
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
}

/** A milestone, here or in another programme, without which a benefit can't begin. */
@Entity("benefit_enabler")
@ObjectType("Enabler", {
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A milestone, here or in another programme, without which a benefit can't begin.",
})
export class BenefitEnabler extends ProgrammeRecord {
  @link("benefit") benefit!: string;

  @text("The ref of the programme whose milestone it is.", { most: 60 })
  milestoneProgramme!: string;

  @link({ table: "milestone", programmeField: "milestoneProgramme" })
  milestone!: string;

  @day("The day by which the benefit's profile needs it; null when none was named.", {
    nullable: true,
  })
  neededBy!: string | null;
}

/** Says that a benefit serves an objective. */
@Entity("benefit_objective")
export class BenefitObjective extends ProgrammeRecord {
  @link("benefit") benefit!: string;
  @link("objective") objective!: string;
}
