import { type Metric, measureEach } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { applicationsPerVacancy, daysToFill } from "./recruitment.ts";
import { PeopleSkillNeed } from "./skill-need.ts";
import { skillsCoverage } from "./skills-coverage.ts";
import { PeopleTraining } from "./training.ts";
import { trainingCompletion } from "./training-completion.ts";
import { turnover } from "./turnover.ts";
import { PeopleVacancy } from "./vacancy.ts";
import { vacancyRate } from "./vacancy-rate.ts";

// The thresholds and days are illustrative; no source sets any.

export const vacancyRateMetric: Metric = {
  key: "people.vacancy-rate",
  version: 1,
  title: "Vacancy rate of data roles",
  description:
    "Vacant posts, as a share of all established data posts, by the newest return of each role. A role over establishment offsets no other role's vacancy.",
  unit: "%",
  workstream: "PEOPLE",
  better: "lower",
  thresholds: { green: 10, amber: 20 },
  freshForDays: 45,
  computeMany: measureEach(PeopleEstablishment, vacancyRate),
};

export const turnoverMetric: Metric = {
  key: "people.turnover",
  version: 1,
  title: "Turnover of data roles",
  description:
    "Leavers over the twelve months up to the newest return, as a share of the average number in post at the month ends. Needs a return in each of the twelve months.",
  unit: "%",
  workstream: "PEOPLE",
  better: "lower",
  thresholds: { green: 12, amber: 18 },
  freshForDays: 45,
  computeMany: measureEach(PeopleEstablishment, turnover),
};

export const applicationsMetric: Metric = {
  key: "people.applications-per-vacancy",
  version: 1,
  title: "Applications for each data vacancy",
  description:
    "The average number of applications for vacancies that closed in the year up to the newest closing day.",
  unit: "applications",
  workstream: "PEOPLE",
  better: "higher",
  thresholds: { green: 10, amber: 5 },
  freshForDays: 120,
  computeMany: measureEach(PeopleVacancy, applicationsPerVacancy),
};

export const daysToFillMetric: Metric = {
  key: "people.time-to-fill",
  version: 1,
  title: "Time to fill a data vacancy",
  description:
    "The median of days from advertising a post to an accepted offer, of posts filled in the year up to the newest one.",
  unit: "days",
  workstream: "PEOPLE",
  better: "lower",
  thresholds: { green: 60, amber: 90 },
  freshForDays: 120,
  computeMany: measureEach(PeopleVacancy, daysToFill),
};

export const trainingCompletionMetric: Metric = {
  key: "people.training-completion",
  version: 1,
  title: "Data training completed",
  description:
    "Courses completed, as a share of all that were due, by the newest return of each course and cohort.",
  unit: "%",
  workstream: "PEOPLE",
  better: "higher",
  thresholds: { green: 90, amber: 75 },
  freshForDays: 45,
  computeMany: measureEach(PeopleTraining, trainingCompletion),
};

export const skillsCoverageMetric: Metric = {
  key: "people.skills-coverage",
  version: 1,
  title: "Data skills covered",
  description:
    "People holding a skill at the level required, as a share of those needed, by the newest return of each skill, level and cohort. Holders beyond a cohort's need are not counted.",
  unit: "%",
  workstream: "PEOPLE",
  better: "higher",
  thresholds: { green: 85, amber: 70 },
  freshForDays: 120,
  computeMany: measureEach(PeopleSkillNeed, skillsCoverage),
};

export const metrics: readonly Metric[] = [
  vacancyRateMetric,
  turnoverMetric,
  applicationsMetric,
  daysToFillMetric,
  trainingCompletionMetric,
  skillsCoverageMetric,
];
