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

  @text("The role that answers for it.", { nullable: true, most: 200 })
  owner!: string | null;

  @day("The day it is due; null when it is due with the gate.", { nullable: true })
  dueOn!: string | null;

  @day("The day it was met; null until then.", { nullable: true })
  metOn!: string | null;

  @text("What shows that it was met.", { nullable: true })
  evidence!: string | null;
}

/** A gate that was passed: the approval of a stage of the business case. */
@Entity("gate")
export class Gate extends ProgrammeRecord {
  @choice(CaseStage, "The stage approved.", { hidden: true })
  stage!: CaseStage;

  @day("The day it was passed.", { hidden: true })
  passedOn!: string;

  @link("decision")
  decision!: string;
}
