import { Field, Float, Int, newestDay, ObjectType, PlainDay, sumOf } from "@tranche/plugin-kit";
import { closedRounds, meanScore, responseShare } from "./literacy-score.ts";
import { CultureSurvey } from "./survey.ts";

@ObjectType({ simpleResolvers: true, description: "A round of the data-literacy survey." })
export class CultureSurveyRound {
  @Field(() => String, { description: "What the round is called." })
  round!: string;

  @Field(() => PlainDay, { description: "The day it closed." })
  closedOn!: string;

  @Field(() => Int, { description: "People who were invited to answer." })
  invited!: number;

  @Field(() => Int, { description: "People who answered." })
  respondents!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Answers, in per cent of those invited; null when nobody was invited.",
  })
  responseRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean score out of 100, of the cohorts where five or more answered; null when there are none.",
  })
  score!: number | null;

  @Field(() => [CultureSurvey], { description: "The cohorts, each with its mean." })
  cohorts!: readonly CultureSurvey[];
}

/** The survey rounds that had closed by a day, newest first. */
export function surveyRounds(records: readonly CultureSurvey[], day: string): CultureSurveyRound[] {
  return closedRounds(records, day).map((cohorts) => ({
    round: cohorts[0]?.round ?? "",
    closedOn: newestDay(cohorts.map(({ closedOn }) => closedOn)) ?? "",
    invited: sumOf(cohorts, ({ invited }) => invited),
    respondents: sumOf(cohorts, ({ respondents }) => respondents),
    responseRate: responseShare(cohorts)?.value ?? null,
    score: meanScore(cohorts)?.value ?? null,
    cohorts,
  }));
}
