import type { Measured } from "@tranche/plugin-kit";
import { latestReturns } from "./latest-returns.ts";
import { newestDay } from "./newest-day.ts";
import { FEWEST_SHOWN } from "./small-groups.ts";

/** How many of a cohort had to complete a course by a day, and how many of those have. */
export interface CourseOfCohort {
  readonly course: string;
  readonly cohort: string;
  readonly asOf: string;
  readonly due: number;
  readonly completed: number;
}

/** The return that stands for each course and cohort on a day. */
export function standingTraining<T extends CourseOfCohort>(
  returns: readonly T[],
  day: string,
): T[] {
  return latestReturns(returns, ({ course, cohort }) => JSON.stringify([course, cohort]), day);
}

/** Completed of all due, in per cent. Nothing while fewer than five completions are due. */
export function trainingCompletion(
  returns: readonly CourseOfCohort[],
  day: string,
): Measured | undefined {
  const standing = standingTraining(returns, day);
  const due = standing.reduce((sum, each) => sum + each.due, 0);
  const observedOn = newestDay(standing.map(({ asOf }) => asOf));
  if (due < FEWEST_SHOWN || observedOn === undefined) return undefined;
  const completed = standing.reduce((sum, each) => sum + each.completed, 0);
  return { value: (100 * completed) / due, observedOn };
}
