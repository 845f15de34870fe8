import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("technology_archive_stage", "A stage of the design of the data archive.")
export class TechnologyArchiveStage extends ProgrammeRecord {
  @text("What it delivers.", { most: 200 })
  title!: string;

  @day("The day it was added to the plan.", { happened: true })
  plannedOn!: string;

  @day("The day by which it is to be done.", { nullable: "when none was set" })
  dueOn!: string | null;

  @day("The day it was done.", { happened: true, nullable: "until then" })
  doneOn!: string | null;

  @day("The last day on which this was confirmed to be correct.", {
    happened: true,
    nullable: true,
  })
  confirmedOn!: string | null;
}
