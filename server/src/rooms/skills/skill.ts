import { choice, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { SkillLevel } from "./skill-level.ts";

/** A skill that the programme needs. */
@Entity("skill")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A skill that the programme needs.",
})
export class Skill extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What somebody who has it can do.", { nullable: true })
  description!: string | null;
}

/** A course that builds a skill. */
@Entity("course")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A course that builds a skill.",
})
export class Course extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  title!: string;

  @link("workstream", { nullable: true, description: "The ref of the workstream that runs it." })
  workstream!: string | null;

  @link("skill", { nullable: true })
  skill!: string | null;

  @choice(SkillLevel, "The level that it leads to; null when nobody has said.", { nullable: true })
  level!: SkillLevel | null;

  /** Whose delivery it trains people for. */
  @link("objective", { nullable: true })
  objective!: string | null;
}
