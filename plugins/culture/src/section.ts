import {
  answerEach,
  type Block,
  figure,
  illustrativeNotice,
  type Section,
  type TableBlock,
  table,
} from "@tranche/plugin-kit";
import { activeUsers, standingUse } from "./active-users.ts";
import { type CultureFacts, cultureFacts } from "./culture-facts.ts";
import { ethicsBeforeGoLive, isConcluded, wentLiveEarly } from "./ethics-before-go-live.ts";
import { evidenceCited } from "./evidence-cited.ts";
import { literacyScore, responseRate } from "./literacy-score.ts";
import * as metrics from "./metrics.ts";
import { isWithinCycle, openDataFreshness, openDataSets, openOn } from "./open-data.ts";
import { surveyRounds } from "./survey-rounds.ts";

export const section: Section = {
  id: "data-culture",
  title: "Data culture",
  loadMany: answerEach(cultureFacts, blocksOf),
};

function blocksOf(facts: CultureFacts, day: string): readonly Block[] {
  const { surveys, productUse, decisionSamples, ethicsReviews, openDatasets } = facts;
  return [
    ...illustrativeNotice(facts),
    figure(metrics.literacyMetric, literacyScore(surveys, day), day),
    figure(metrics.responseMetric, responseRate(surveys, day), day),
    figure(metrics.activeUsersMetric, activeUsers(productUse, day), day),
    figure(metrics.evidenceMetric, evidenceCited(decisionSamples, day), day),
    figure(metrics.ethicsMetric, ethicsBeforeGoLive(ethicsReviews, day), day),
    figure(metrics.openDatasetsMetric, openDataSets(openDatasets, day), day),
    figure(metrics.openFreshnessMetric, openDataFreshness(openDatasets, day), day),
    ...surveyTable(facts, day),
    ...productTable(facts, day),
    ...ethicsTable(facts, day),
    ...openDataTable(facts, day),
  ];
}

function surveyTable({ surveys }: CultureFacts, day: string): readonly TableBlock[] {
  const rows = surveyRounds(surveys, day).map(
    ({ round, closedOn, invited, respondents, score }) => [
      round,
      closedOn,
      String(invited),
      String(respondents),
      score === null ? "suppressed" : String(Math.round(score)),
    ],
  );
  const columns = ["Survey round", "Closed", "Invited", "Answered", "Score of 100"];
  return table(columns, rows);
}

function productTable({ productUse }: CultureFacts, day: string): readonly TableBlock[] {
  const rows = standingUse(productUse, day).map(({ product, licensed, active, asOf }) => [
    product,
    String(licensed),
    String(active),
    asOf,
  ]);
  return table(["Insight product", "Licensed", "Active", "Month to"], rows);
}

/** The reviews that need action: those still open, and those overtaken by a go-live. */
function ethicsTable({ ethicsReviews }: CultureFacts, day: string): readonly TableBlock[] {
  const rows = ethicsReviews
    .filter((review) => !isConcluded(review, day) || wentLiveEarly(review, day))
    .map((review) => [
      review.title,
      review.openedOn,
      isConcluded(review, day) ? (review.concludedOn as string) : "open",
      wentLiveEarly(review, day) ? `live since ${review.liveOn}` : "not live",
    ]);
  const columns = ["Ethics review to act on", "Opened", "Concluded", "Use of data"];
  return table(columns, rows);
}

function openDataTable({ openDatasets }: CultureFacts, day: string): readonly TableBlock[] {
  const rows = openOn(openDatasets, day).map((each) => [
    each.title,
    each.openTo.toLowerCase(),
    `every ${each.cycleDays} days`,
    isWithinCycle(each, day) ? "up to date" : "overdue",
  ]);
  return table(["Open data set", "Open to", "Cycle", "State"], rows);
}
