import { latestReturns, type Measured, shareOfPeople } from "@tranche/plugin-kit";

/** How many of a cohort must hold a skill at a level, and how many do, on a day. */
export interface Need {
  readonly skill: string;
  readonly level: string;
  readonly cohort: string;
  readonly asOf: string;
  readonly needed: number;
  readonly holding: number;
}

/** The latest return of each skill, level and cohort by a day. */
export function standingNeeds<T extends Need>(returns: readonly T[], day: string): T[] {
  const groupOf = ({ skill, level, cohort }: T) => JSON.stringify([skill, level, cohort]);
  return latestReturns(returns, groupOf, day);
}

/** Needs that are met. Holders beyond the need of their cohort meet no other cohort's need. */
export function metNeeds({ needed, holding }: Need): number {
  return Math.min(needed, holding);
}

/** Needs met, in per cent of all needs of the cohorts that are shown, to the nearest five. */
export function skillsCoverage(returns: readonly Need[], day: string): Measured | undefined {
  const standing = standingNeeds(returns, day);
  return shareOfPeople(standing, {
    part: metNeeds,
    whole: ({ needed }) => needed,
    datedOn: ({ asOf }) => asOf,
  });
}
