import { Field, Float, hiddenGroups, Int, ObjectType, PlainDay } from "@tranche/plugin-kit";
import { PeopleSkillLevel, type PeopleSkillNeed } from "./skill-need.ts";
import { skillsCoverage, standingNeeds } from "./skills-coverage.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A cohort's need of a skill, and how far it is met.",
})
export class PeopleSkillCohort {
  @Field(() => String, { description: "The skill." })
  skill!: string;

  @Field(() => PeopleSkillLevel, { description: "The level that is required." })
  level!: PeopleSkillLevel;

  @Field(() => String, { description: "The role or cohort." })
  cohort!: string;

  @Field(() => PlainDay, { description: "The day that was counted." })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: "People needed at that level or above." })
  needed!: number | null;

  @Field(() => Int, { nullable: true, description: "People at that level or above." })
  holding!: number | null;

  @Field(() => Boolean, {
    description: "True when the counts are withheld, so that no individual can be identified.",
  })
  suppressed!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "How far a programme's need of data skills is met.",
})
export class PeopleSkillsPosition {
  @Field(() => Float, {
    nullable: true,
    description: "Needs met, in per cent of all needs; null while fewer than five are needed.",
  })
  coverage!: number | null;

  @Field(() => [PeopleSkillCohort], { description: "Each skill, level and cohort." })
  cohorts!: readonly PeopleSkillCohort[];
}

/** The skills on a day; null when there is no return of them. */
export function skillsPosition(
  records: readonly PeopleSkillNeed[],
  day: string,
): PeopleSkillsPosition | null {
  const standing = standingNeeds(records, day);
  if (standing.length === 0) return null;
  const hidden = hiddenGroups(standing, ({ needed }) => needed);
  const cohorts = standing.map((each) => {
    const { skill, level, cohort, asOf, needed, holding } = each;
    const suppressed = hidden.has(each);
    const counts = suppressed ? { needed: null, holding: null } : { needed, holding };
    return { skill, level, cohort, asOf, ...counts, suppressed };
  });
  return { coverage: skillsCoverage(records, day)?.value ?? null, cohorts };
}
