import {
  FEWEST_SHOWN,
  Float,
  field,
  Int,
  newestDay,
  PlainDay,
  sumOf,
  view,
} from "@tranche/plugin-kit";
import { closedRounds, meanScore, responseShare } from "./literacy-score.ts";
import { CultureSurvey } from "./survey.ts";

@view("A round of the data-literacy survey.")
export class CultureSurveyRound {
  @field(() => String, "What the round is called.")
  round!: string;

  @field(() => PlainDay, "The day it closed.")
  closedOn!: string;

  @field(() => Int, "People who were invited to answer.")
  invited!: number;

  @field(() => Int, "People who answered.")
  respondents!: number;

  @field(
    () => Float,
    "Answers, in per cent of those invited, to the nearest five; null when nobody was invited.",
    "nullable",
  )
  responseRate!: number | null;

  @field(
    () => Float,
    "Mean score out of 100, of the cohorts where five or more answered; null when there are none.",
    "nullable",
  )
  score!: number | null;

  @field(() => [CultureSurvey], "The cohorts of five people or more, each with its mean.")
  cohorts!: readonly CultureSurvey[];

  @field(
    () => Boolean,
    "True when smaller cohorts are left out. They are in no list, total or share here.",
  )
  suppressed!: boolean;
}

/** The survey rounds that had closed by a day, newest first. */
export function surveyRounds(records: readonly CultureSurvey[], day: string): CultureSurveyRound[] {
  return closedRounds(records, day).map((all) => {
    const cohorts = all.filter(({ invited }) => invited >= FEWEST_SHOWN);
    return {
      round: all[0]?.round ?? "",
      closedOn: newestDay(all.map(({ closedOn }) => closedOn)) ?? "",
      invited: sumOf(cohorts, ({ invited }) => invited),
      respondents: sumOf(cohorts, ({ respondents }) => respondents),
      responseRate: responseShare(cohorts)?.value ?? null,
      score: meanScore(cohorts)?.value ?? null,
      cohorts,
      suppressed: cohorts.length < all.length,
    };
  });
}
