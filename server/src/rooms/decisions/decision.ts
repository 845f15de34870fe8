import {
  type Choice,
  choice,
  choices,
  day,
  flag,
  link,
  money,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { CaseStage } from "../programme/case-stage.ts";

export const DecisionOutcome = choices("DecisionOutcome", "How a request was decided.", {
  APPROVED: "Approved.",
  REFUSED: "Refused.",
});
export type DecisionOutcome = Choice<typeof DecisionOutcome>;

@record("decision", "A request for a decision, and the decision once it is taken.", {
  listed: ["decisions", "Decisions requested and taken."],
})
export class Decision extends ProgrammeRecord {
  @text("What is decided.", { most: 300 })
  title!: string;

  @choice(CaseStage, "The business case it decides on.", { nullable: true })
  stage!: CaseStage | null;

  @day("The day by which it is needed.", { nullable: true })
  neededBy!: string | null;

  @text("Why it is needed by then.", { nullable: true, mayBeWithheld: true })
  neededBecause!: string | null;

  @day("The day it was taken.", { nullable: "until then" })
  decidedOn!: string | null;

  @flag("True when no source gives the day it was taken and a plausible one is used instead.")
  decidedOnApproximate!: boolean;

  @text("The role that decides.", { nullable: true, most: 200 })
  decidedBy!: string | null;

  @choice(DecisionOutcome, "How it was decided.", { nullable: "until then" })
  outcome!: DecisionOutcome | null;

  @text("What was authorised, in words.", {
    nullable: "until then, or when no words are recorded",
    mayBeWithheld: true,
  })
  scope!: string | null;

  @money("The cost of a year of delay, as the request states it.", {
    nullable: "when it states none",
    mayBeWithheld: true,
  })
  delayCostPerYear!: number | null;
}

@record("recommendation", "What a decision is asked to approve.")
export class Recommendation extends ProgrammeRecord {
  @link("decision", "The decision asked to approve it.", {
    back: ["recommendations", "What it is asked to approve."],
  })
  decision!: string;

  @text("What is recommended.")
  text!: string;
}

@record("decision_figure", "An amount that a decision states: requested, authorised or expected.")
export class DecisionFigure extends ProgrammeRecord {
  @link("decision", "The decision that states it.", {
    back: ["figures", "The amounts it states."],
  })
  decision!: string;

  @text("What the amount is for.", { most: 300 })
  title!: string;

  @money("The amount.", { mayBeWithheld: true })
  amount!: number | null;

  @text("How the source qualifies it: one-off, per year, not exceeding.", { nullable: true })
  basis!: string | null;
}

@record("decision_step", "A step in the progress of a request to a decision.")
export class DecisionStep extends ProgrammeRecord {
  @link("decision", "The decision that it led to.", {
    back: ["steps", "The steps that led to it."],
  })
  decision!: string;

  @text("What happened.", { most: 300 })
  title!: string;

  @text("The role or body that took it.", { most: 200 })
  takenBy!: string;

  @day("The day it was taken.")
  takenOn!: string;
}

@record("consultation", "A person or body consulted before a decision.")
export class Consultation extends ProgrammeRecord {
  @link("decision", "The decision consulted on.", {
    back: ["consultations", "Who was consulted."],
  })
  decision!: string;

  @text("Who was consulted.", { most: 200 })
  party!: string;

  @flag("True when the decision paper confirms it.")
  confirmed!: boolean;
}
