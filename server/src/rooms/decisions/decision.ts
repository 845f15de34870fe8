import { choice, day, flag, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { CaseStage } from "../programme/case-stage.ts";

export enum DecisionOutcome {
  APPROVED = "APPROVED",
  REFUSED = "REFUSED",
}

registerEnumType(DecisionOutcome, {
  name: "DecisionOutcome",
  description: "How a request was decided.",
  valuesConfig: {
    APPROVED: { description: "Approved." },
    REFUSED: { description: "Refused." },
  },
});

/** A request for a decision, and the decision once it is taken. */
@Entity("decision")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A request for a decision, and the decision once it is taken.",
})
export class Decision extends ProgrammeRecord {
  @text("What is decided.", { most: 300 })
  title!: string;

  @choice(CaseStage, "The business case it decides on.", { nullable: true })
  stage!: CaseStage | null;

  @day("The day by which it is needed.", { nullable: true })
  neededBy!: string | null;

  @text("Why it is needed by then.", { nullable: true })
  neededBecause!: string | null;

  @day("The day it was taken; null until then.", { nullable: true })
  decidedOn!: string | null;

  @flag("True when no source gives the day it was taken and a plausible one stands in.")
  decidedOnApproximate!: boolean;

  @text("The role that decides.", { nullable: true, most: 200 })
  decidedBy!: string | null;

  @choice(DecisionOutcome, "How it was decided; null until then.", { nullable: true })
  outcome!: DecisionOutcome | null;

  @text("What was authorised, in words; null until then, or when no words are held.", {
    nullable: true,
  })
  scope!: string | null;

  @money("What a year of delay costs, as the request states it; null when it states nothing.", {
    nullable: true,
  })
  delayCostPerYear!: number | null;
}

/** What a decision was asked to approve. */
@Entity("recommendation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "What a decision is asked to approve.",
})
export class Recommendation extends ProgrammeRecord {
  @link("decision") decision!: string;

  @text("What is recommended.")
  text!: string;
}

/** An amount that a decision states: asked for, authorised or expected. */
@Entity("decision_figure")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "An amount that a decision states.",
})
export class DecisionFigure extends ProgrammeRecord {
  @link("decision") decision!: string;

  @text("What the amount is for.", { most: 300 })
  title!: string;

  @money("The amount.")
  amount!: number;

  @text("How the source qualifies it: one-off, a year, not exceeding.", { nullable: true })
  basis!: string | null;
}

/** A step that a request took on its way to a decision. */
@Entity("decision_step")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A step that a request took on its way to a decision.",
})
export class DecisionStep extends ProgrammeRecord {
  @link("decision") decision!: string;

  @text("What happened.", { most: 300 })
  title!: string;

  @text("The role or body that took it.", { most: 200 })
  takenBy!: string;

  @day("The day.")
  takenOn!: string;
}

/** Somebody who was to be consulted before a decision. */
@Entity("consultation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "Somebody consulted before a decision.",
})
export class Consultation extends ProgrammeRecord {
  @link("decision") decision!: string;

  @text("Who was consulted.", { most: 200 })
  party!: string;

  @flag("True when the paper confirms it.")
  confirmed!: boolean;
}
