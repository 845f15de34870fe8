import { type Metric, measureEach } from "@tranche/plugin-kit";
import { activeUsers } from "./active-users.ts";
import { CultureDecisionSample } from "./decision-sample.ts";
import { ethicsBeforeGoLive } from "./ethics-before-go-live.ts";
import { CultureEthicsReview } from "./ethics-review.ts";
import { evidenceCited } from "./evidence-cited.ts";
import { literacyScore, responseRate } from "./literacy-score.ts";
import { openDataFreshness, openDataSets } from "./open-data.ts";
import { CultureOpenDataset } from "./open-dataset.ts";
import { CultureProductUse } from "./product-use.ts";
import { CultureSurvey } from "./survey.ts";

// The thresholds and days are illustrative; no source sets any.

export const literacyMetric: Metric = {
  key: "culture.data-literacy",
  version: 1,
  title: "Data literacy",
  description:
    "Mean score out of 100 of those who answered the newest round of the survey. Cohorts of fewer than five answers have no score and are not in it.",
  unit: "points of 100",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 65, amber: 50 },
  // Two rounds a year, and some weeks to close one.
  freshForDays: 214,
  computeMany: measureEach(CultureSurvey, literacyScore),
};

export const responseMetric: Metric = {
  key: "culture.survey-response",
  version: 1,
  title: "Response to the data-literacy survey",
  description: "People who answered the newest round of the survey, of those invited.",
  unit: "%",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 60, amber: 40 },
  freshForDays: 214,
  computeMany: measureEach(CultureSurvey, responseRate),
};

export const activeUsersMetric: Metric = {
  key: "culture.active-users",
  version: 1,
  title: "Active users of insight products",
  description:
    "Licensed users who used a product at least once in the month, as a share of all licensed, by the newest return of each product. A user of two products counts in both.",
  unit: "%",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 60, amber: 40 },
  freshForDays: 45,
  computeMany: measureEach(CultureProductUse, activeUsers),
};

export const evidenceMetric: Metric = {
  key: "culture.evidence-cited",
  version: 1,
  title: "Decisions that cite evidence",
  description:
    "Decisions whose paper cites the evidence it rests on, as a share of those reviewed, by the newest sample of each forum.",
  unit: "%",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 75, amber: 50 },
  freshForDays: 120,
  computeMany: measureEach(CultureDecisionSample, evidenceCited),
};

export const ethicsMetric: Metric = {
  key: "culture.ethics-before-go-live",
  version: 1,
  title: "Ethics reviews concluded before go-live",
  description:
    "Uses of data whose ethics review was concluded by the day they went live, as a share of those that went live in the year up to the newest.",
  unit: "%",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 100, amber: 90 },
  freshForDays: 366,
  computeMany: measureEach(CultureEthicsReview, ethicsBeforeGoLive),
};

export const openDatasetsMetric: Metric = {
  key: "culture.open-datasets",
  version: 1,
  title: "Data sets opened",
  description: "Data sets that are open to the public or to partners.",
  unit: "data sets",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 10, amber: 5 },
  freshForDays: 366,
  computeMany: measureEach(CultureOpenDataset, openDataSets),
};

export const openFreshnessMetric: Metric = {
  key: "culture.open-data-freshness",
  version: 1,
  title: "Open data within its own cycle",
  description:
    "Open data sets whose last update is no older than their own cycle allows, as a share of all that are open.",
  unit: "%",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 90, amber: 75 },
  // Overdue updates turn it red; only a register that is not updated for a year is too old.
  freshForDays: 366,
  computeMany: measureEach(CultureOpenDataset, openDataFreshness),
};

export const metrics: readonly Metric[] = [
  literacyMetric,
  responseMetric,
  activeUsersMetric,
  evidenceMetric,
  ethicsMetric,
  openDatasetsMetric,
  openFreshnessMetric,
];
