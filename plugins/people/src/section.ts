import type { Block, Section, TableBlock } from "@tranche/plugin-kit";
import { figure } from "./figure.ts";
import * as metrics from "./metrics.ts";
import { isIllustrative, type PeopleFacts, peopleFacts } from "./people-facts.ts";
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
  loadMany: async (programmes, context) => {
    const facts = await peopleFacts(programmes, context);
    return new Map([...facts].map(([programme, own]) => [programme, blocksOf(own, context.day)]));
  },
};

function blocksOf(facts: PeopleFacts, day: string): readonly Block[] {
  const { establishment, vacancies, training, skillNeeds } = facts;
  const tables = [postsTable(facts, day), trainingTable(facts, day), skillsTable(facts, day)];
  return [
    ...(isIllustrative(facts) ? [INVENTED] : []),
    figure(metrics.vacancyRateMetric, vacancyRate(establishment, day), day),
    figure(metrics.turnoverMetric, turnover(establishment, day), day),
    figure(metrics.applicationsMetric, applicationsPerVacancy(vacancies, day), day),
    figure(metrics.daysToFillMetric, daysToFill(vacancies, day), day),
    figure(metrics.trainingCompletionMetric, trainingCompletion(training, day), day),
    figure(metrics.skillsCoverageMetric, skillsCoverage(skillNeeds, day), day),
    ...tables.filter(({ rows }) => rows.length > 0),
  ];
}

const INVENTED: Block = {
  kind: "text",
  text: "Figures here rest on invented examples and say nothing about any real person or body.",
};

function postsTable({ establishment }: PeopleFacts, day: string): TableBlock {
  const rows = standingPosts(establishment, day).map((each) => [
    each.role,
    String(each.posts),
    String(each.inPost),
    String(vacantPosts(each)),
    each.asOf,
  ]);
  return { kind: "table", columns: ["Data role", "Posts", "In post", "Vacant", "As of"], rows };
}

function trainingTable({ training }: PeopleFacts, day: string): TableBlock {
  const rows = (trainingPosition(training, day)?.cohorts ?? []).map(
    ({ course, cohort, due, completed, asOf }) => [
      course,
      cohort,
      shownCount(due),
      shownCount(completed),
      asOf,
    ],
  );
  return { kind: "table", columns: ["Course", "Cohort", "Due", "Completed", "As of"], rows };
}

function skillsTable({ skillNeeds }: PeopleFacts, day: string): TableBlock {
  const rows = (skillsPosition(skillNeeds, day)?.cohorts ?? []).map(
    ({ skill, level, cohort, needed, holding, asOf }) => [
      `${skill}, ${level.toLowerCase()}`,
      cohort,
      shownCount(needed),
      shownCount(holding),
      asOf,
    ],
  );
  return { kind: "table", columns: ["Skill", "Cohort", "Needed", "Holding", "As of"], rows };
}

/** A count, or the word for one that is kept back because its group is small. */
function shownCount(count: number | null): string {
  return count === null ? "suppressed" : String(count);
}
