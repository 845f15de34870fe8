import { definePlugin } from "@tranche/plugin-kit";
import { Allocation, CapitalPlanLine, FundingSource } from "./allocation.ts";
import { AllocationResolver, CapitalPlanLineResolver } from "./allocation-resolver.ts";
import { AuthorisedResolver } from "./authorised-resolver.ts";
import {
  Consultation,
  Decision,
  DecisionFigure,
  DecisionStep,
  Recommendation,
} from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { DecisionResolver, ProgrammeDecisionsResolver } from "./decision-resolver.ts";
import { AllowedRoute, Delegation } from "./delegation.ts";
import { MeetCondition } from "./meet-condition.ts";
import { decisionsMigrations } from "./migrations.ts";
import { PlanLineResolver } from "./plan-line.ts";
import { planLineGuard } from "./plan-line-guard.ts";
import { RecordDecision } from "./record-decision.ts";
import { RequestDecision } from "./request-decision.ts";
import { StandingResolver } from "./standing-resolver.ts";
import { Supersession } from "./supersession.ts";
import { supersessionGuard } from "./supersession-guard.ts";

/** Decisions asked for and taken, and what they authorise: money, and the authority to award. */
export const decisionsRoom = definePlugin({
  id: "decisions",
  version: "0.1.0",
  dependsOn: ["programme"],
  entities: [
    Decision,
    Recommendation,
    DecisionFigure,
    DecisionStep,
    Consultation,
    DecisionCondition,
    Supersession,
    FundingSource,
    CapitalPlanLine,
    Allocation,
    Delegation,
    AllowedRoute,
  ],
  migrations: decisionsMigrations,
  guards: [planLineGuard, supersessionGuard],
  resolvers: [
    ProgrammeDecisionsResolver,
    DecisionResolver,
    StandingResolver,
    AuthorisedResolver,
    AllocationResolver,
    CapitalPlanLineResolver,
    PlanLineResolver,
    RequestDecision,
    RecordDecision,
    MeetCondition,
  ],
});
