import {
  type Choice,
  choice,
  choices,
  day,
  flag,
  link,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { CaseStage } from "../programme/case-stage.ts";

/** HM Treasury's five cases, and the obligations beside them. */
export const BusinessCase = choices(
  "BusinessCase",
  "The part of the business case that an item belongs to.",
  {
    STRATEGIC: "The case for change.",
    ECONOMIC: "Value for money.",
    COMMERCIAL: "A commercially viable deal.",
    FINANCIAL: "Affordability.",
    MANAGEMENT: "Delivery arrangements.",
    DUTIES: "Legal and consultation obligations.",
  },
);
export type BusinessCase = Choice<typeof BusinessCase>;

export const ReadinessRule = choices(
  "ReadinessRule",
  "A rule that works out from the record whether a readiness item is met.",
  {
    DELEGATIONS_WITHIN_LIMITS:
      "Awards stay within every delegation, in value and in number of lots.",
    OBLIGATIONS_MET: "No obligation that is due by the gate is open.",
    BENEFITS_OWNED_AND_MEASURED: "Every benefit that is not withdrawn has an owner and a measure.",
    APPRAISAL_CURRENT: "The stage has an appraisal on the current edition of the Green Book.",
  },
);
export type ReadinessRule = Choice<typeof ReadinessRule>;

@record("readiness_item", "Something that must be in place before a gate is passed.")
export class ReadinessItem extends ProgrammeRecord {
  @choice(CaseStage, "The gate it belongs to.")
  stage!: CaseStage;

  @choice(BusinessCase, "The part of the case it belongs to.")
  businessCase!: BusinessCase;

  @text("What must be in place.", { most: 300 })
  title!: string;

  @flag("Whether it is required before the gate is passed.")
  mandatory!: boolean;

  @choice(ReadinessRule, "The rule that works out whether it is met.", {
    nullable: "when meetReadinessItem records it instead",
  })
  rule!: ReadinessRule | null;

  @text("Its accountable owner, a role.", { nullable: "when not recorded", most: 200 })
  owner!: string | null;

  @day("The day it is due.", {
    nullable: "when it is due with its gate, by the day that its decision is needed",
  })
  dueOn!: string | null;

  // Of an item without a rule; for one with a rule, both are worked out when it is read.
  @day("The day it was met.", { nullable: true, hidden: true })
  metOn!: string | null;

  @text("The evidence that it was met.", { nullable: true, hidden: true })
  evidence!: string | null;
}

@record("gate", "A gate that was passed: the approval of a stage of the business case.", {
  listed: ["gates", "The gates it has passed."],
})
export class Gate extends ProgrammeRecord {
  @choice(CaseStage, "The stage approved.")
  stage!: CaseStage;

  @day("The day it was passed.")
  passedOn!: string;

  @link("decision", "The decision that approved it.")
  decision!: string;
}
