import { definePlugin } from "@tranche/plugin-kit";
import { ProcessComplianceAction } from "./compliance-action.ts";
import { facet } from "./facet.ts";
import { ProcessFlow } from "./flow.ts";
import {
  complianceActionsOpen,
  flowsMapped,
  oldestComplianceAction,
  recordsPastReview,
  requestsInTime,
} from "./metrics.ts";
import { migrations } from "./migrations.ts";
import { ProcessQualityCheck } from "./quality-check.ts";
import { qualityMetrics } from "./quality-metrics.ts";
import { recordProcessComplianceAction } from "./record-compliance-action.ts";
import { recordProcessFlow } from "./record-flow.ts";
import { recordProcessQualityCheck } from "./record-quality-check.ts";
import { recordProcessRequestReturn } from "./record-request-return.ts";
import { recordProcessReviewReturn } from "./record-review-return.ts";
import { ProcessRequestReturn } from "./request-return.ts";
import { ProcessReviewReturn } from "./review-return.ts";
import { section } from "./section.ts";

export const plugin = definePlugin({
  id: "process",
  version: "0.1.0",
  uses: { records: 1, facets: 1, resolvers: 1, metrics: 1, boardPack: 1, seeds: 1 },
  personalData: "none",
  entities: [
    ProcessQualityCheck,
    ProcessComplianceAction,
    ProcessReviewReturn,
    ProcessRequestReturn,
    ProcessFlow,
  ],
  migrations,
  facets: [facet],
  resolvers: [
    recordProcessQualityCheck,
    recordProcessComplianceAction,
    recordProcessReviewReturn,
    recordProcessRequestReturn,
    recordProcessFlow,
  ],
  metrics: [
    ...qualityMetrics,
    complianceActionsOpen,
    oldestComplianceAction,
    recordsPastReview,
    requestsInTime,
    flowsMapped,
  ],
  boardPack: [section],
  seeds: new URL("../seeds/", import.meta.url),
});
