import { choice, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { SkillLevel } from "./skill-level.ts";

/** A role that people have in or around the programme, with the skills it asks for. */
@Entity("role_profile")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A role that people have in or around the programme, with the skills it asks for.",
})
export class RoleProfile extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What it is there for.", { nullable: true })
  description!: string | null;
}

/** A skill that a role asks for, and how far. */
@Entity("role_requirement")
export class RoleRequirement extends ProgrammeRecord {
  @link("role_profile") role!: string;
  @link("skill") skill!: string;

  @choice(SkillLevel, "The level asked for.")
  level!: SkillLevel;
}
