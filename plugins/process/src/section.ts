import {
  answerEach,
  type Block,
  figure,
  illustrativeNotice,
  perCent,
  type Section,
  table,
} from "@tranche/plugin-kit";
import { shareInTime } from "./answered-in-time.ts";
import { latestChecks } from "./data-quality.ts";
import { shareMapped } from "./flows-mapped.ts";
import { flowsMapped, recordsPastReview, requestsInTime } from "./metrics.ts";
import { openActions } from "./open-actions.ts";
import { sharePastReview } from "./past-review.ts";
import { type ProcessFacts, readFacts } from "./read-facts.ts";

export const section: Section = {
  id: "data-management",
  title: "Data quality and compliance",
  loadMany: answerEach(readFacts, blocks),
};

function blocks(facts: ProcessFacts, day: string): Block[] {
  return [
    ...illustrativeNotice(facts),
    figure(recordsPastReview, sharePastReview(facts.reviews, day), day),
    figure(requestsInTime, shareInTime(facts.requests, day), day),
    figure(flowsMapped, shareMapped(facts.flows, day), day),
    ...table(
      ["System", "Dimension", "Passed, %", "Checked on", "Provenance"],
      latestChecks(facts.checks, day).map((check) => [
        check.system,
        check.dimension.toLowerCase(),
        perCent(check.passedCount, check.checkedCount)?.toFixed(1) ?? "none checked",
        check.checkedOn,
        check.provenance,
      ]),
    ),
    ...table(
      ["Open compliance action", "Documented by", "Age, days", "Due on", "Provenance"],
      openActions(facts.actions, day).map(({ action, ageDays }) => [
        action.title,
        action.documentedBy,
        String(ageDays),
        action.dueOn ?? "not set",
        action.provenance,
      ]),
    ),
  ];
}
