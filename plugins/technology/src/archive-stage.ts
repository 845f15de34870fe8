import { day, Entity, ObjectType, ProgrammeRecord, text } from "@tranche/plugin-kit";

/** A step of the design of the data archive. */
@Entity("technology_archive_stage")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A step of the design of the data archive.",
})
export class TechnologyArchiveStage extends ProgrammeRecord {
  @text("What is done when it is done.", { most: 200 })
  title!: string;

  @day("The day it was put in the plan.")
  plannedOn!: string;

  @day("The day by which it is to be done; null when none was set.", { nullable: true })
  dueOn!: string | null;

  @day("The day it was done; null until then.", { nullable: true })
  doneOn!: string | null;

  @day("The last day on which somebody confirmed that this is how it stands.", { nullable: true })
  confirmedOn!: string | null;
}
