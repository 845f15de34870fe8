import { badInput, FEWEST_SHOWN, recording, refuseMore } from "@tranche/plugin-kit";
import { CultureSurvey } from "./survey.ts";

export const recordCultureSurvey = recording(CultureSurvey, {
  name: "recordCultureSurvey",
  description: "Adds what a cohort answered in a survey round, or corrects the one of that ref.",
  takes:
    "What a cohort answered in a survey round. With the ref of an existing one, such as 2019-07 frontline, it corrects that one. Where fewer than five answered, score is left out.",
  answer: "survey",
  check(facts) {
    const { score, respondents } = facts;
    refuseMore(facts, "respondents", "invited");
    if (score !== null && respondents < FEWEST_SHOWN)
      throw badInput(
        "score",
        `A mean of ${respondents} answers could disclose what one person answered. Leave it out, or merge the cohort with a larger one.`,
      );
  },
});
