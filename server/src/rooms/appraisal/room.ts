import { definePlugin } from "@tranche/plugin-kit";
import { Appraisal } from "./appraisal.ts";
import { AppraisalBias, AppraisalFlow } from "./appraisal-flow.ts";
import { AppraisalResolver, ProgrammeAppraisalsResolver } from "./appraisal-resolver.ts";
import { AppraiseQuery } from "./appraise-query.ts";
import { AppraisalComparisonResolver } from "./comparison-resolver.ts";
import { frozenGuard } from "./frozen-guard.ts";
import { appraisalMigrations } from "./migrations.ts";
import { PriceIndexEntry, PriceIndexResolver } from "./price-index.ts";
import { RecordAppraisal } from "./record-appraisal.ts";
import { UseAppraisal } from "./use-appraisal.ts";

/** Economic appraisals by the Green Book: what costs and benefits of years to come are worth. */
export const appraisalRoom = definePlugin({
  id: "appraisal",
  version: "0.1.0",
  dependsOn: ["programme", "decisions"],
  entities: [Appraisal, AppraisalFlow, AppraisalBias, PriceIndexEntry],
  migrations: appraisalMigrations,
  guards: [frozenGuard],
  resolvers: [
    ProgrammeAppraisalsResolver,
    AppraisalResolver,
    AppraisalComparisonResolver,
    AppraiseQuery,
    PriceIndexResolver,
    RecordAppraisal,
    UseAppraisal,
  ],
});
