import { choice, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { SkillLevel } from "./skill-level.ts";

/** A role that people have in or around the programme, with the skills it asks for. */
@record(
  "role_profile",
  "A role that people have in or around the programme, with the skills it asks for.",
)
export class RoleProfile extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What it is there for.", { nullable: true })
  description!: string | null;
}

/** A skill that a role asks for, and how far. */
@record("role_requirement")
export class RoleRequirement extends ProgrammeRecord {
  @link("role_profile") role!: string;
  @link("skill") skill!: string;

  @choice(SkillLevel, "The level asked for.")
  level!: SkillLevel;
}
