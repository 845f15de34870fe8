import { day, Entity, ObjectType, ProgrammeRecord, text } from "@tranche/plugin-kit";

/** Something that the workstream has to get done. */
@Entity("template_item")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "Something that the workstream has to get done.",
})
export class TemplateItem extends ProgrammeRecord {
  @text("What is to be done.", { most: 200 })
  title!: string;

  @day("The day it was added to the list.")
  addedOn!: string;

  @day("The day it was done; null until then.", { nullable: true })
  doneOn!: string | null;
}
