import { choice, count, day, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { SkillLevel } from "./skill-level.ts";

// None of these is a type of the API, and none of their links is followed or listed: figures of
// groups of people are read in visible-cohorts.ts alone, where small groups are suppressed.

/** A group of people in one role, by which skills and training are counted: a team, an intake. */
@record("cohort")
export class Cohort extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @link("role_profile", { nullable: true })
  role!: string | null;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  @count("How many people are in it.", { most: 1_000_000 })
  people!: number;

  @day("The day they were counted.", { nullable: "when not recorded" })
  countedOn!: string | null;
}

/** How many people of a cohort have a skill at one level as their highest, on a day. */
@record("skill_holding")
export class SkillHolding extends ProgrammeRecord {
  @link("cohort") cohort!: string;
  @link("skill") skill!: string;

  @choice(SkillLevel, "Their highest level.")
  level!: SkillLevel;

  @count("How many people have it.", { most: 1_000_000 })
  people!: number;

  @day("The day they were counted.")
  asOf!: string;
}

/** Places that a cohort has on a session, and how many of them were completed. */
@record("course_booking")
export class CourseBooking extends ProgrammeRecord {
  @link("course_session") session!: string;
  @link("cohort") cohort!: string;

  @count("How many places are booked.", { most: 1_000_000 })
  booked!: number;

  @count("How many have completed it.", { most: 1_000_000 })
  completed!: number;
}
