import { PlainDay } from "@tranche/plugin-kit";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { RoleProfile } from "./role-profile.ts";
import { Skill } from "./skill.ts";
import { SkillLevel } from "./skill-level.ts";

@ObjectType({ simpleResolvers: true, description: "A skill that a role requires." })
export class RequiredSkill {
  @Field(() => String, { description: "The skill's name." })
  skill!: string;

  @Field(() => ID, { description: "The skill's ref." })
  skillRef!: string;

  @Field(() => SkillLevel, { description: "The level required." })
  level!: SkillLevel;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "How many people have a skill at a level, against how many need it. Counts are to the nearest five, in cohorts of five people or more.",
})
export class SkillGapView {
  @Field(() => String, { description: "The skill's name." })
  skill!: string;

  @Field(() => ID, { description: "The skill's ref." })
  skillRef!: string;

  @Field(() => SkillLevel, { description: "The level required." })
  level!: SkillLevel;

  @Field(() => Int, { description: "People whose role requires it." })
  required!: number;

  @Field(() => Int, { description: "Those of them who have it." })
  held!: number;

  @Field(() => Int, { description: "Those who do not have it." })
  shortfall!: number;

  @Field(() => Int, {
    description:
      "Those of the shortfall who have completed a course for it since they were counted.",
  })
  trained!: number;

  @Field(() => Int, { description: "Those of the rest who have a place on such a course." })
  inTraining!: number;
}

@ObjectType({ simpleResolvers: true, description: "People of a cohort who have a skill." })
export class CohortHolding {
  @Field(() => ID, { description: "The skill's ref." })
  skill!: string;

  @Field(() => SkillLevel, { description: "The level." })
  level!: SkillLevel;

  @Field(() => Int, {
    description: "How many have it at that level or above, to the nearest five.",
  })
  atLeast!: number;

  @Field(() => PlainDay, { description: "The day they were counted." })
  asOf!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A cohort: a group of five people or more in one role.",
})
export class CohortView {
  @Field(() => ID, { description: "Its ref." })
  ref!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The ref of the role they have." })
  role!: string | null;

  @Field(() => ID, { nullable: true, description: "The ref of the workstream they work in." })
  workstream!: string | null;

  @Field(() => Int, { description: "How many people are in it, to the nearest five." })
  people!: number;

  @Field(() => [CohortHolding], { description: "The skills they have." })
  holdings!: readonly CohortHolding[];
}

@ObjectType({ simpleResolvers: true, description: "The skills a programme needs and has." })
export class SkillsPosition {
  @Field(() => [Skill], { description: "The skills it needs." })
  skills!: readonly Skill[];

  @Field(() => Float, {
    nullable: true,
    description:
      "The needs that are met as a percentage of all needs, by the counts shown; null when there are none.",
  })
  coverage!: number | null;

  @Field(() => [RoleProfile], { description: "The roles, with the skills they require." })
  roles!: readonly RoleProfile[];

  @Field(() => [SkillGapView], {
    description: "How many have each skill, against how many need it.",
  })
  gaps!: readonly SkillGapView[];

  @Field(() => [CohortView], {
    description: "The cohorts that people are counted by, of five people or more.",
  })
  cohorts!: readonly CohortView[];

  @Field(() => Boolean, {
    description:
      "True when cohorts of fewer than five people are left out. They are in no list, total, share or count here, so that nobody finds them by subtraction.",
  })
  suppressed!: boolean;

  @Field(() => Boolean, {
    description: "True while the programme records named persons. No name is ever answered here.",
  })
  namedPersons!: boolean;
}
