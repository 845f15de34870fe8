import { definePlugin } from "@tranche/plugin-kit";
import { addPlanLine } from "./add-plan-line.ts";
import { Allocation, CapitalPlanLine, FundingSource } from "./allocation.ts";
import { AuthorisedResolver } from "./authorised-resolver.ts";
import {
  Consultation,
  Decision,
  DecisionFigure,
  DecisionStep,
  Recommendation,
} from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { delayFields, standingFields } from "./decision-resolver.ts";
import { AllowedRoute, Delegation } from "./delegation.ts";
import { meetCondition } from "./meet-condition.ts";
import { decisionsMigrations } from "./migrations.ts";
import { planLineGuard } from "./plan-line-guard.ts";
import { planLineFields } from "./plan-line-resolver.ts";
import { recordDecision } from "./record-decision.ts";
import { recordConsultation, recordDecisionFigure, recordDecisionStep } from "./record-paper.ts";
import { requestDecision } from "./request-decision.ts";
import { Supersession } from "./supersession.ts";
import { supersessionGuard } from "./supersession-guard.ts";

/** Decisions requested and taken, and what they authorise: money, and the authority to award. */
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
    delayFields,
    standingFields,
    planLineFields,
    AuthorisedResolver,
    requestDecision,
    recordDecision,
    recordConsultation,
    recordDecisionStep,
    recordDecisionFigure,
    meetCondition,
    addPlanLine,
  ],
});
