import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("culture_survey", "What one cohort answered in a round of the data-literacy survey.")
export class CultureSurvey extends ProgrammeRecord {
  @text("The round, such as 2019 summer, the same for all its cohorts.", { most: 200 })
  round!: string;

  @text("The cohort, a group of people and never an individual.", { most: 200 })
  cohort!: string;

  @day("The day the round closed.", { happened: true })
  closedOn!: string;

  @count("People who were invited to answer.")
  invited!: number;

  @count("People who answered.")
  respondents!: number;

  @count("Mean score of the cohort, out of 100.", {
    nullable: "where fewer than five answered",
    most: 100,
  })
  score!: number | null;
}
