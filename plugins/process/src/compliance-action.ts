import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record(
  "process_compliance_action",
  "An action required to comply with data law, as documented by a regulator or an audit.",
)
export class ProcessComplianceAction extends ProgrammeRecord {
  @text("What has to be done.", { most: 200 })
  title!: string;

  @text("Who documented the need, such as the Information Commissioner's Office.", { most: 200 })
  documentedBy!: string;

  @day("The day it was documented; its age is counted from then.", { happened: true })
  raisedOn!: string;

  @day("The day by which it has to be done.", { nullable: "when none was set" })
  dueOn!: string | null;

  @day("The day it was closed.", { happened: true, nullable: "while it is open" })
  closedOn!: string | null;

  @day("The last day on which this was confirmed to be correct.", {
    happened: true,
    nullable: true,
  })
  confirmedOn!: string | null;
}
