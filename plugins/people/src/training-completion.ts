import { FEWEST_SHOWN, latestReturns, type Measured, shareOver, sumOf } from "@tranche/plugin-kit";

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

/** Completions, in per cent of all due. Nothing while fewer than five are due. */
export function trainingCompletion(
  returns: readonly CourseOfCohort[],
  day: string,
): Measured | undefined {
  const standing = standingTraining(returns, day);
  if (sumOf(standing, ({ due }) => due) < FEWEST_SHOWN) return undefined;
  return shareOver(standing, {
    part: ({ completed }) => completed,
    whole: ({ due }) => due,
    datedOn: ({ asOf }) => asOf,
  });
}
