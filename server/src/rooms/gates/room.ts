import { definePlugin } from "@tranche/plugin-kit";
import { acceptObligation, meetObligation } from "./accept-obligation.ts";
import { gateGuard } from "./gate-guard.ts";
import { GateResolver } from "./gate-resolver.ts";
import { gatesMigrations } from "./migrations.ts";
import { Obligation } from "./obligation.ts";
import { obligationFields } from "./obligation-resolver.ts";
import { passGate } from "./pass-gate.ts";
import { PluginDeclaration } from "./plugin-declaration.ts";
import { Project } from "./project.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";
import { addReadinessItem, meetReadinessItem } from "./readiness-mutations.ts";
import { ReadinessResolver, readinessItemFields } from "./readiness-resolver.ts";
import { amendProject, registerProject } from "./register-project.ts";
import { StageResolver } from "./stage-resolver.ts";
import { waiveReadinessItem, withdrawWaiver } from "./waive-readiness-item.ts";
import { Waiver } from "./waiver.ts";

/** Readiness for gates, conditional obligations, and the gates passed. */
export const gatesRoom = definePlugin({
  id: "gates",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "commercial", "benefits", "appraisal", "skills"],
  entities: [Obligation, ReadinessItem, Gate, Project, PluginDeclaration, Waiver],
  migrations: gatesMigrations,
  guards: [gateGuard],
  resolvers: [
    StageResolver,
    registerProject,
    amendProject,
    obligationFields,
    acceptObligation,
    meetObligation,
    ReadinessResolver,
    readinessItemFields,
    addReadinessItem,
    meetReadinessItem,
    waiveReadinessItem,
    withdrawWaiver,
    GateResolver,
    passGate,
  ],
});
