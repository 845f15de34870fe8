import { choice, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { SkillLevel } from "./skill-level.ts";

@record("skill", "A skill that the programme needs.")
export class Skill extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What a person who has it can do.", { nullable: true })
  description!: string | null;
}

@record("course", "A course that builds a skill.", {
  listed: ["training", "The courses that build its skills."],
})
export class Course extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  title!: string;

  @link("workstream", "The ref of the workstream that runs it.", {
    nullable: true,
    asRef: true,
  })
  workstream!: string | null;

  @link("skill", "The skill it builds.", { nullable: true })
  skill!: string | null;

  @choice(SkillLevel, "The level that it leads to.", { nullable: "when not recorded" })
  level!: SkillLevel | null;

  @link("objective", "The objective whose delivery it trains people for.", {
    nullable: true,
    back: ["training", "The courses that train people for it."],
  })
  objective!: string | null;
}
