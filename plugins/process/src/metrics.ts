import { type Metric, measureEach } from "@tranche/plugin-kit";
import { shareInTime } from "./answered-in-time.ts";
import { ProcessComplianceAction } from "./compliance-action.ts";
import { ProcessFlow } from "./flow.ts";
import { shareMapped } from "./flows-mapped.ts";
import { oldestAge, openCount } from "./open-actions.ts";
import { sharePastReview } from "./past-review.ts";
import { ProcessRequestReturn } from "./request-return.ts";
import { ProcessReviewReturn } from "./review-return.ts";

export const complianceActionsOpen: Metric = {
  key: "process.compliance-actions-open",
  version: 1,
  title: "Compliance actions open",
  description:
    "Documented compliance actions that are not closed. 0 when all are; no data when none was ever documented. Thresholds are illustrative.",
  unit: "actions",
  workstream: "PROCESS",
  better: "lower",
  thresholds: { green: 2, amber: 6 },
  freshForDays: 45,
  computeMany: measureEach(ProcessComplianceAction, openCount),
};

export const oldestComplianceAction: Metric = {
  key: "process.oldest-compliance-action",
  version: 1,
  title: "Age of the oldest open compliance action",
  description:
    "Days since the longest open compliance action was documented, on the day looked at. No data when none is open. Thresholds are illustrative.",
  unit: "days",
  workstream: "PROCESS",
  better: "lower",
  thresholds: { green: 90, amber: 180 },
  freshForDays: 45,
  computeMany: measureEach(ProcessComplianceAction, oldestAge),
};

export const recordsPastReview: Metric = {
  key: "process.records-past-review",
  version: 1,
  title: "Records past their review date",
  description:
    "Records past their review date and not reviewed, as a share of all records that have one, over the latest return of every system. Thresholds are illustrative.",
  unit: "%",
  workstream: "PROCESS",
  better: "lower",
  thresholds: { green: 5, amber: 15 },
  freshForDays: 45,
  computeMany: measureEach(ProcessReviewReturn, sharePastReview),
};

export const requestsInTime: Metric = {
  key: "process.requests-in-time",
  version: 1,
  title: "Information requests answered in time",
  description:
    "Requests answered within their statutory time limit, as a share of all whose limit ended in the latest month returned of each kind, answered or not. Thresholds are illustrative.",
  unit: "%",
  workstream: "PROCESS",
  better: "higher",
  thresholds: { green: 90, amber: 80 },
  freshForDays: 45,
  computeMany: measureEach(ProcessRequestReturn, shareInTime),
};

export const flowsMapped: Metric = {
  key: "process.flows-mapped",
  version: 1,
  title: "End-to-end flows mapped",
  description:
    "End-to-end process flows whose map is agreed, as a share of all identified so far. Thresholds are illustrative.",
  unit: "%",
  workstream: "PROCESS",
  better: "higher",
  thresholds: { green: 80, amber: 50 },
  freshForDays: 92,
  computeMany: measureEach(ProcessFlow, shareMapped),
};
