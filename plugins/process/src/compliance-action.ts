import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** Something that has to be done to comply with data law, as a regulator or an audit documented it. */
@record(
  "process_compliance_action",
  "Something that has to be done to comply with data law, as a regulator or an audit documented it.",
)
export class ProcessComplianceAction extends ProgrammeRecord {
  @text("What has to be done.", { most: 200 })
  title!: string;

  @text("Who documented the need, such as the Information Commissioner's Office.", { most: 200 })
  documentedBy!: string;

  @day("The day it was documented; its age counts from here.")
  raisedOn!: string;

  @day("The day by which it has to be done.", { nullable: "when none was set" })
  dueOn!: string | null;

  @day("The day it was closed.", { nullable: "while it is open" })
  closedOn!: string | null;

  @day("The last day on which somebody confirmed that this is how it stands.", { nullable: true })
  confirmedOn!: string | null;
}
