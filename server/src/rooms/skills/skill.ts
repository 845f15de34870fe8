import { choice, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { SkillLevel } from "./skill-level.ts";

/** A skill that the programme needs. */
@record("skill", "A skill that the programme needs.")
export class Skill extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What somebody who has it can do.", { nullable: true })
  description!: string | null;
}

/** A course that builds a skill. */
@record("course", "A course that builds a skill.")
export class Course extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  title!: string;

  @link("workstream", "The ref of the workstream that runs it.", {
    nullable: true,
    asRef: true,
  })
  workstream!: string | null;

  @link("skill", { nullable: true })
  skill!: string | null;

  @choice(SkillLevel, "The level that it leads to.", { nullable: "when nobody has said" })
  level!: SkillLevel | null;

  /** Whose delivery it trains people for. */
  @link("objective", { nullable: true })
  objective!: string | null;
}
