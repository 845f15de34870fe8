import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record(
  "process_flow",
  "A flow of data through the policing process from end to end, to be mapped.",
)
export class ProcessFlow extends ProgrammeRecord {
  @text("Where the data flow from and to.", { most: 200 })
  title!: string;

  @day("The day it was identified as one to map.", { happened: true })
  identifiedOn!: string;

  @day("The day its map was agreed.", { happened: true, nullable: "until then" })
  mappedOn!: string | null;

  @day("The last day on which this was confirmed to be correct.", {
    happened: true,
    nullable: true,
  })
  confirmedOn!: string | null;
}
