import { definePlugin } from "@tranche/plugin-kit";
import { amendMilestone } from "./amend-milestone.ts";
import { assessConfidence } from "./assess-confidence.ts";
import { Assessment } from "./assessment.ts";
import { assessmentFields, ProgrammeConfidenceResolver } from "./assessment-resolver.ts";
import { closeRisk } from "./close-risk.ts";
import { completeMilestone } from "./complete-milestone.ts";
import { dependencyGuard } from "./dependency-guard.ts";
import { EarnedValueResolver } from "./earned-value-resolver.ts";
import { deliveryMigrations } from "./migrations.ts";
import { Milestone, ObjectiveMilestone } from "./milestone.ts";
import { milestoneHistory } from "./milestone-history.ts";
import { firstBaselineFields, milestoneFields } from "./milestone-resolver.ts";
import { MilestoneWaitsResolver } from "./milestone-waits-resolver.ts";
import { planMilestone } from "./plan-milestone.ts";
import { raiseRisk } from "./raise-risk.ts";
import { reassessRisk } from "./reassess-risk.ts";
import { rebaselineMilestone } from "./rebaseline-milestone.ts";
import { reforecastMilestone } from "./reforecast-milestone.ts";
import { Risk } from "./risk.ts";
import { riskHistory } from "./risk-history.ts";
import { RiskResolver, riskFields } from "./risk-resolver.ts";

/** Milestones, the RAID log, and delivery confidence. */
export const deliveryRoom = definePlugin({
  id: "delivery",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "finance"],
  entities: [Milestone, ObjectiveMilestone, Risk, Assessment],
  migrations: deliveryMigrations,
  guards: [dependencyGuard],
  resolvers: [
    milestoneFields,
    firstBaselineFields,
    MilestoneWaitsResolver,
    milestoneHistory,
    riskHistory,
    planMilestone,
    amendMilestone,
    reforecastMilestone,
    rebaselineMilestone,
    completeMilestone,
    riskFields,
    RiskResolver,
    raiseRisk,
    reassessRisk,
    closeRisk,
    ProgrammeConfidenceResolver,
    assessmentFields,
    assessConfidence,
    EarnedValueResolver,
  ],
});
