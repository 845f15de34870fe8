import {
  answerEach,
  type Block,
  figure,
  illustrativeNotice,
  type Section,
  type TableBlock,
  table,
} from "@tranche/plugin-kit";
import * as metrics from "./metrics.ts";
import { type PeopleFacts, peopleFacts } from "./people-facts.ts";
import { applicationsPerVacancy, daysToFill } from "./recruitment.ts";
import { skillsCoverage } from "./skills-coverage.ts";
import { skillsPosition } from "./skills-position.ts";
import { trainingCompletion } from "./training-completion.ts";
import { trainingPosition } from "./training-position.ts";
import { turnover } from "./turnover.ts";
import { standingPosts, vacancyRate, vacantPosts } from "./vacancy-rate.ts";

export const section: Section = {
  id: "data-people",
  title: "Data people",
  loadMany: answerEach(peopleFacts, blocksOf),
};

function blocksOf(facts: PeopleFacts, day: string): readonly Block[] {
  const { establishment, vacancies, training, skillNeeds } = facts;
  return [
    ...illustrativeNotice(facts),
    figure(metrics.vacancyRateMetric, vacancyRate(establishment, day), day),
    figure(metrics.turnoverMetric, turnover(establishment, day), day),
    figure(metrics.applicationsMetric, applicationsPerVacancy(vacancies, day), day),
    figure(metrics.daysToFillMetric, daysToFill(vacancies, day), day),
    figure(metrics.trainingCompletionMetric, trainingCompletion(training, day), day),
    figure(metrics.skillsCoverageMetric, skillsCoverage(skillNeeds, day), day),
    ...postsTable(facts, day),
    ...trainingTable(facts, day),
    ...skillsTable(facts, day),
  ];
}

function postsTable({ establishment }: PeopleFacts, day: string): readonly TableBlock[] {
  const rows = standingPosts(establishment, day).map((each) => [
    each.role,
    String(each.posts),
    String(each.inPost),
    String(vacantPosts(each)),
    each.asOf,
  ]);
  return table(["Data role", "Posts", "In post", "Vacant", "As of"], rows);
}

function trainingTable({ training }: PeopleFacts, day: string): readonly TableBlock[] {
  const rows = (trainingPosition(training, day)?.cohorts ?? []).map(
    ({ course, cohort, due, completed, asOf }) => [
      course,
      cohort,
      shownCount(due),
      shownCount(completed),
      asOf,
    ],
  );
  return table(["Course", "Cohort", "Due", "Completed", "As of"], rows);
}

function skillsTable({ skillNeeds }: PeopleFacts, day: string): readonly TableBlock[] {
  const rows = (skillsPosition(skillNeeds, day)?.cohorts ?? []).map(
    ({ skill, level, cohort, needed, holding, asOf }) => [
      `${skill}, ${level.toLowerCase()}`,
      cohort,
      shownCount(needed),
      shownCount(holding),
      asOf,
    ],
  );
  return table(["Skill", "Cohort", "Needed", "Holding", "As of"], rows);
}

/** A count, or the word for one that is withheld because its group is small. */
function shownCount(count: number | null): string {
  return count === null ? "suppressed" : String(count);
}
