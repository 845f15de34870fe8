import { Float, field, hiddenGroups, Int, PlainDay, view } from "@tranche/plugin-kit";
import type { PeopleTraining } from "./training.ts";
import { standingTraining, trainingCompletion } from "./training-completion.ts";

@view("A cohort's progress with a course.")
export class PeopleTrainingCohort {
  @field(() => String, "The course.")
  course!: string;

  @field(() => String, "The cohort.")
  cohort!: string;

  @field(() => PlainDay, "The day that was counted.")
  asOf!: string;

  @field(() => Int, "People who had to complete it by that day.", "nullable")
  due!: number | null;

  @field(() => Int, "People of those who had completed it.", "nullable")
  completed!: number | null;

  @field(
    () => Boolean,
    "True when the counts are withheld, so that no individual can be identified.",
  )
  suppressed!: boolean;
}

@view("How far the data training of a programme is.")
export class PeopleTrainingPosition {
  @field(
    () => Float,
    "Completions, in per cent of all due; null while fewer than five are due.",
    "nullable",
  )
  completion!: number | null;

  @field(() => [PeopleTrainingCohort], "Each course and cohort.")
  cohorts!: readonly PeopleTrainingCohort[];
}

/** Training on a day; null when there is no return of it. */
export function trainingPosition(
  records: readonly PeopleTraining[],
  day: string,
): PeopleTrainingPosition | null {
  const standing = standingTraining(records, day);
  if (standing.length === 0) return null;
  const hidden = hiddenGroups(standing, ({ due }) => due);
  const cohorts = standing.map((each) => {
    const { course, cohort, asOf, due, completed } = each;
    const suppressed = hidden.has(each);
    const counts = suppressed ? { due: null, completed: null } : { due, completed };
    return { course, cohort, asOf, ...counts, suppressed };
  });
  return { completion: trainingCompletion(records, day)?.value ?? null, cohorts };
}
