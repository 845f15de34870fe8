import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A step of the design of the data archive. */
@record("technology_archive_stage", "A step of the design of the data archive.")
export class TechnologyArchiveStage extends ProgrammeRecord {
  @text("What is done when it is done.", { most: 200 })
  title!: string;

  @day("The day it was put in the plan.")
  plannedOn!: string;

  @day("The day by which it is to be done.", { nullable: "when none was set" })
  dueOn!: string | null;

  @day("The day it was done.", { nullable: "until then" })
  doneOn!: string | null;

  @day("The last day on which somebody confirmed that this is how it stands.", { nullable: true })
  confirmedOn!: string | null;
}
