import { day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** Something that the workstream has to get done. */
@record("template_item", "Something that the workstream has to get done.")
export class TemplateItem extends ProgrammeRecord {
  @text("What is to be done.", { most: 200 })
  title!: string;

  @day("The day it was added to the list.", { happened: true })
  addedOn!: string;

  @day("The day it was done.", { happened: true, nullable: "until then" })
  doneOn!: string | null;
}
