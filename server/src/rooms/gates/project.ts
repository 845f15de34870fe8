import { choice, day, flag, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { PersonalData } from "../programme/personal-data.ts";

/** A constituent project. What it declares wakes the duties that the programme accepted. */
@Entity("project")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A constituent project. What it declares wakes the programme's duties.",
})
export class Project extends ProgrammeRecord {
  @text("What it is called.", { most: 300 })
  title!: string;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  @choice(PersonalData, "The personal data that it uses or processes.")
  personalData!: PersonalData;

  @flag("True when it affects buildings.")
  affectsEstates!: boolean;

  @flag("True when it affects the environment.")
  affectsEnvironment!: boolean;

  @day("The day its business case was or is to be raised; null when none is planned.", {
    nullable: true,
  })
  businessCaseRaisedOn!: string | null;
}
