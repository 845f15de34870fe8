import { day, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("decision_condition", "Something that an approval depends on.")
export class DecisionCondition extends ProgrammeRecord {
  @link("decision", "The decision whose approval depends on it.", {
    back: ["conditions", "What its approval depends on."],
  })
  decision!: string;

  @text("What must be fulfilled.", { most: 2000 })
  text!: string;

  @day("The day it was met.", { nullable: "until then" })
  metOn!: string | null;

  @text("The evidence that it was met.", { nullable: "until then" })
  evidence!: string | null;
}
