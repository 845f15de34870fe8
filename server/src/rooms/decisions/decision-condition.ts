import { day, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** Something that an approval depends on. */
@record("decision_condition", "Something that an approval depends on.")
export class DecisionCondition extends ProgrammeRecord {
  @link("decision") decision!: string;

  @text("What must be so.", { most: 2000 })
  text!: string;

  @day("The day it was met.", { nullable: "until then" })
  metOn!: string | null;

  @text("What shows that it was met.", { nullable: "until then" })
  evidence!: string | null;
}
