import { definePlugin } from "@tranche/plugin-kit";
import {
  Consultation,
  Decision,
  DecisionFigure,
  DecisionStep,
  Recommendation,
} from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { DecisionResolver, GovernanceResolver } from "./governance-resolver.ts";
import { governanceMigrations } from "./migrations.ts";
import { Obligation } from "./obligation.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";
import { StageNoteResolver } from "./stage-note-resolver.ts";
import { StandingResolver } from "./standing-resolver.ts";
import { Supersession } from "./supersession.ts";

/** Decisions, and the records of duties, of what must stand before a gate and of gates passed. */
export const governanceRoom = definePlugin({
  id: "governance",
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
    Obligation,
    ReadinessItem,
    Gate,
  ],
  migrations: governanceMigrations,
  resolvers: [GovernanceResolver, DecisionResolver, StandingResolver, StageNoteResolver],
});
