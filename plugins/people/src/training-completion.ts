import { latestReturns, type Measured, shareOfPeople } from "@tranche/plugin-kit";

/** How many of a cohort had to complete a course by a day, and how many of those have. */
export interface CourseOfCohort {
  readonly course: string;
  readonly cohort: string;
  readonly asOf: string;
  readonly due: number;
  readonly completed: number;
}

/** The latest return of each course and cohort by a day. */
export function standingTraining<T extends CourseOfCohort>(
  returns: readonly T[],
  day: string,
): T[] {
  return latestReturns(returns, ({ course, cohort }) => JSON.stringify([course, cohort]), day);
}

/** Completions, in per cent of all due in the cohorts that are shown, to the nearest five. */
export function trainingCompletion(
  returns: readonly CourseOfCohort[],
  day: string,
): Measured | undefined {
  const standing = standingTraining(returns, day);
  return shareOfPeople(standing, {
    part: ({ completed }) => completed,
    whole: ({ due }) => due,
    datedOn: ({ asOf }) => asOf,
  });
}
