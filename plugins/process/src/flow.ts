import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A way of data through the policing process from end to end, which has to be mapped. */
@record("process_flow", "A way of data through the policing process from end to end, to be mapped.")
export class ProcessFlow extends ProgrammeRecord {
  @text("From where to where data flows.", { most: 200 })
  title!: string;

  @day("The day it was found to be one that has to be mapped.")
  identifiedOn!: string;

  @day("The day its map was agreed.", { nullable: "until then" })
  mappedOn!: string | null;

  @day("The last day on which somebody confirmed that this is how it stands.", { nullable: true })
  confirmedOn!: string | null;
}
