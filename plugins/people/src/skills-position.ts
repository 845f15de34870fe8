import { Float, field, hiddenGroups, Int, PlainDay, view } from "@tranche/plugin-kit";
import { PeopleSkillLevel, type PeopleSkillNeed } from "./skill-need.ts";
import { skillsCoverage, standingNeeds } from "./skills-coverage.ts";

@view("A cohort's need of a skill, and how far it is met.")
export class PeopleSkillCohort {
  @field(() => String, "The skill.")
  skill!: string;

  @field(() => PeopleSkillLevel, "The level that is required.")
  level!: PeopleSkillLevel;

  @field(() => String, "The role or cohort.")
  cohort!: string;

  @field(() => PlainDay, "The day that was counted.")
  asOf!: string;

  @field(() => Int, "People needed at that level or above.", "nullable")
  needed!: number | null;

  @field(() => Int, "People at that level or above.", "nullable")
  holding!: number | null;

  @field(
    () => Boolean,
    "True when the counts are withheld, so that no individual can be identified.",
  )
  suppressed!: boolean;
}

@view("How far a programme's need of data skills is met.")
export class PeopleSkillsPosition {
  @field(
    () => Float,
    "Needs met, in per cent of all needs; null while fewer than five are needed.",
    "nullable",
  )
  coverage!: number | null;

  @field(() => [PeopleSkillCohort], "Each skill, level and cohort.")
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
