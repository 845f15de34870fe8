import { choice, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { SkillLevel } from "./skill-level.ts";

@record("role_profile", "A role in or around the programme, with the skills it requires.")
export class RoleProfile extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("Its purpose.", { nullable: true })
  description!: string | null;
}

/** A skill that a role requires, and at what level. */
@record("role_requirement")
export class RoleRequirement extends ProgrammeRecord {
  @link("role_profile") role!: string;
  @link("skill") skill!: string;

  @choice(SkillLevel, "The level required.")
  level!: SkillLevel;
}
