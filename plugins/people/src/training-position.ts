import { Field, Float, hiddenGroups, Int, ObjectType, PlainDay } from "@tranche/plugin-kit";
import type { PeopleTraining } from "./training.ts";
import { standingTraining, trainingCompletion } from "./training-completion.ts";

@ObjectType({ simpleResolvers: true, description: "A cohort's progress with a course." })
export class PeopleTrainingCohort {
  @Field(() => String, { description: "The course." })
  course!: string;

  @Field(() => String, { description: "The cohort." })
  cohort!: string;

  @Field(() => PlainDay, { description: "The day that was counted." })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: "People who had to complete it by that day." })
  due!: number | null;

  @Field(() => Int, { nullable: true, description: "People of those who had completed it." })
  completed!: number | null;

  @Field(() => Boolean, {
    description: "True when the counts are withheld, so that no individual can be identified.",
  })
  suppressed!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "How far the data training of a programme is." })
export class PeopleTrainingPosition {
  @Field(() => Float, {
    nullable: true,
    description: "Completions, in per cent of all due; null while fewer than five are due.",
  })
  completion!: number | null;

  @Field(() => [PeopleTrainingCohort], { description: "Each course and cohort." })
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
