import { choice, day, flag, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { CaseStage } from "../programme/case-stage.ts";

/** HM Treasury's five cases, and the duties beside them. */
export enum BusinessCase {
  STRATEGIC = "STRATEGIC",
  ECONOMIC = "ECONOMIC",
  COMMERCIAL = "COMMERCIAL",
  FINANCIAL = "FINANCIAL",
  MANAGEMENT = "MANAGEMENT",
  DUTIES = "DUTIES",
}

registerEnumType(BusinessCase, {
  name: "BusinessCase",
  description: "The part of the business case that an item belongs to.",
  valuesConfig: {
    STRATEGIC: { description: "The case for change." },
    ECONOMIC: { description: "Value for money." },
    COMMERCIAL: { description: "A deal that can be struck." },
    FINANCIAL: { description: "Affordability." },
    MANAGEMENT: { description: "A delivery that can be managed." },
    DUTIES: { description: "Duties of law and consultation." },
  },
});

export enum ReadinessRule {
  DELEGATIONS_WITHIN_LIMITS = "DELEGATIONS_WITHIN_LIMITS",
  OBLIGATIONS_MET = "OBLIGATIONS_MET",
  BENEFITS_OWNED_AND_MEASURED = "BENEFITS_OWNED_AND_MEASURED",
  APPRAISAL_CURRENT = "APPRAISAL_CURRENT",
}

registerEnumType(ReadinessRule, {
  name: "ReadinessRule",
  description: "A rule that works out from the record whether a readiness item is met.",
  valuesConfig: {
    DELEGATIONS_WITHIN_LIMITS: {
      description: "Awards stay within every delegation, in value and in number of lots.",
    },
    OBLIGATIONS_MET: { description: "No duty that is due by the gate is open." },
    BENEFITS_OWNED_AND_MEASURED: {
      description: "Every benefit still sought has an owner and says what is measured.",
    },
    APPRAISAL_CURRENT: {
      description: "The stage has an appraisal on the current edition of the Green Book.",
    },
  },
});

/** Something that must stand before a gate is passed. */
@Entity("readiness_item")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "Something that must stand before a gate is passed.",
})
export class ReadinessItem extends ProgrammeRecord {
  @choice(CaseStage, "The gate it belongs to.")
  stage!: CaseStage;

  @choice(BusinessCase, "The part of the case it belongs to.")
  businessCase!: BusinessCase;

  @text("What must stand.", { most: 300 })
  title!: string;

  @flag("True when the gate can't be passed without it.")
  mandatory!: boolean;

  @choice(ReadinessRule, "The rule that works it out; null when it is judged.", { nullable: true })
  rule!: ReadinessRule | null;

  @text("The role that answers for it.", { nullable: true, most: 200 })
  owner!: string | null;

  @day("The day it is due; null when it is due with the gate.", { nullable: true })
  dueOn!: string | null;

  // Of a judged item; for one with a rule, both are worked out when it is read.
  @day("The day it was met.", { nullable: true, hidden: true })
  metOn!: string | null;

  @text("What shows that it was met.", { nullable: true, hidden: true })
  evidence!: string | null;
}

/** A gate that was passed: the approval of a stage of the business case. */
@Entity("gate")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A gate that was passed: the approval of a stage of the business case.",
})
export class Gate extends ProgrammeRecord {
  @choice(CaseStage, "The stage approved.")
  stage!: CaseStage;

  @day("The day it was passed.")
  passedOn!: string;

  @link("decision")
  decision!: string;
}
