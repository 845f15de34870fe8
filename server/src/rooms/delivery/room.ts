import { definePlugin } from "@tranche/plugin-kit";
import { AmendMilestone } from "./amend-milestone.ts";
import { AssessConfidence } from "./assess-confidence.ts";
import { Assessment } from "./assessment.ts";
import { AssessmentResolver, ProgrammeConfidenceResolver } from "./assessment-resolver.ts";
import { CloseRisk } from "./close-risk.ts";
import { CompleteMilestone } from "./complete-milestone.ts";
import { dependencyGuard } from "./dependency-guard.ts";
import { EarnedValueResolver } from "./earned-value-resolver.ts";
import { deliveryMigrations } from "./migrations.ts";
import { Milestone, ObjectiveMilestone } from "./milestone.ts";
import { MilestoneExpectedResolver } from "./milestone-expected-resolver.ts";
import { MilestoneHistoryResolver } from "./milestone-history.ts";
import {
  MilestoneResolver,
  ProgrammeMilestonesResolver,
  WorkstreamMilestonesResolver,
} from "./milestone-resolver.ts";
import { PlanMilestone } from "./plan-milestone.ts";
import { RaiseRisk } from "./raise-risk.ts";
import { ReassessRisk } from "./reassess-risk.ts";
import { RebaselineMilestone } from "./rebaseline-milestone.ts";
import { ReforecastMilestone } from "./reforecast-milestone.ts";
import { Risk } from "./risk.ts";
import { ProgrammeRisksResolver, RiskResolver } from "./risk-resolver.ts";

/** Milestones, risks, and the confidence in delivery. */
export const deliveryRoom = definePlugin({
  id: "delivery",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "finance"],
  entities: [Milestone, ObjectiveMilestone, Risk, Assessment],
  migrations: deliveryMigrations,
  guards: [dependencyGuard],
  resolvers: [
    ProgrammeMilestonesResolver,
    MilestoneResolver,
    WorkstreamMilestonesResolver,
    ProgrammeRisksResolver,
    RiskResolver,
    RaiseRisk,
    ReassessRisk,
    CloseRisk,
    ProgrammeConfidenceResolver,
    AssessmentResolver,
    AssessConfidence,
    MilestoneExpectedResolver,
    MilestoneHistoryResolver,
    PlanMilestone,
    AmendMilestone,
    ReforecastMilestone,
    RebaselineMilestone,
    CompleteMilestone,
    EarnedValueResolver,
  ],
});
