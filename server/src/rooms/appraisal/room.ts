import { definePlugin } from "@tranche/plugin-kit";
import { Appraisal } from "./appraisal.ts";
import { AppraisalBias, AppraisalFlow } from "./appraisal-flow.ts";
import { appraisalFigures, appraisalParts } from "./appraisal-resolver.ts";
import { AppraiseQuery } from "./appraise-query.ts";
import { AppraisalComparisonResolver } from "./comparison-resolver.ts";
import { frozenGuard } from "./frozen-guard.ts";
import { appraisalMigrations } from "./migrations.ts";
import { PriceIndexEntry, PriceIndexResolver, priceIndexFields } from "./price-index.ts";
import { recordAppraisal } from "./record-appraisal.ts";
import { recordPriceIndex } from "./record-price-index.ts";
import { useAppraisal } from "./use-appraisal.ts";

/** Economic appraisals by the Green Book: the present value of future costs and benefits. */
export const appraisalRoom = definePlugin({
  id: "appraisal",
  version: "0.1.0",
  dependsOn: ["programme", "decisions"],
  entities: [Appraisal, AppraisalFlow, AppraisalBias, PriceIndexEntry],
  migrations: appraisalMigrations,
  guards: [frozenGuard],
  resolvers: [
    appraisalFigures,
    appraisalParts,
    AppraisalComparisonResolver,
    AppraiseQuery,
    PriceIndexResolver,
    priceIndexFields,
    recordPriceIndex,
    recordAppraisal,
    useAppraisal,
  ],
});
