import { field, PlainDay, view } from "@tranche/plugin-kit";
import { Float, ID, Int } from "type-graphql";
import { RoleProfile } from "./role-profile.ts";
import { Skill } from "./skill.ts";
import { SkillLevel } from "./skill-level.ts";

@view("A skill that a role requires.")
export class RequiredSkill {
  @field(() => String, "The skill's name.")
  skill!: string;

  @field(() => ID, "The skill's ref.")
  skillRef!: string;

  @field(() => SkillLevel, "The level required.")
  level!: SkillLevel;
}

@view(
  "How many people have a skill at a level, against how many need it. Counts are to the nearest five, in cohorts of five people or more.",
)
export class SkillGapView {
  @field(() => String, "The skill's name.")
  skill!: string;

  @field(() => ID, "The skill's ref.")
  skillRef!: string;

  @field(() => SkillLevel, "The level required.")
  level!: SkillLevel;

  @field(() => Int, "People whose role requires it.")
  required!: number;

  @field(() => Int, "Those of them who have it.")
  held!: number;

  @field(() => Int, "Those who do not have it.")
  shortfall!: number;

  @field(
    () => Int,
    "Those of the shortfall who have completed a course for it since they were counted.",
  )
  trained!: number;

  @field(() => Int, "Those of the rest who have a place on such a course.")
  inTraining!: number;
}

@view("People of a cohort who have a skill.")
export class CohortHolding {
  @field(() => ID, "The skill's ref.")
  skill!: string;

  @field(() => SkillLevel, "The level.")
  level!: SkillLevel;

  @field(() => Int, "How many have it at that level or above, to the nearest five.")
  atLeast!: number;

  @field(() => PlainDay, "The day they were counted.")
  asOf!: string;
}

@view("A cohort: a group of five people or more in one role.")
export class CohortView {
  @field(() => ID, "Its ref.")
  ref!: string;

  @field(() => String, "What it is called.")
  name!: string;

  @field(() => ID, "The ref of the role they have.", "nullable")
  role!: string | null;

  @field(() => ID, "The ref of the workstream they work in.", "nullable")
  workstream!: string | null;

  @field(() => Int, "How many people are in it, to the nearest five.")
  people!: number;

  @field(() => [CohortHolding], "The skills they have.")
  holdings!: readonly CohortHolding[];
}

@view("The skills a programme needs and has.")
export class SkillsPosition {
  @field(() => [Skill], "The skills it needs.")
  skills!: readonly Skill[];

  @field(
    () => Float,
    "The needs that are met as a percentage of all needs, of the cohorts shown, to the nearest five: 100 only for all and 0 only for none; null when there are none.",
    "nullable",
  )
  coverage!: number | null;

  @field(() => [RoleProfile], "The roles, with the skills they require.")
  roles!: readonly RoleProfile[];

  @field(() => [SkillGapView], "How many have each skill, against how many need it.")
  gaps!: readonly SkillGapView[];

  @field(() => [CohortView], "The cohorts that people are counted by, of five people or more.")
  cohorts!: readonly CohortView[];

  @field(
    () => Boolean,
    "True when cohorts of fewer than five people are left out. They are in no list, total, share or count here, so that nobody finds them by subtraction.",
  )
  suppressed!: boolean;

  @field(
    () => Boolean,
    "True while the programme records named persons. No name is ever answered here.",
  )
  namedPersons!: boolean;
}
