import { definePlugin } from "@tranche/plugin-kit";
import { AcceptObligation } from "./accept-obligation.ts";
import { gateGuard } from "./gate-guard.ts";
import { GateResolver, WaiverResolver } from "./gate-resolver.ts";
import { gatesMigrations } from "./migrations.ts";
import { Obligation } from "./obligation.ts";
import { ObligationResolver, ProgrammeObligationsResolver } from "./obligation-resolver.ts";
import { PassGate } from "./pass-gate.ts";
import { PluginDeclaration } from "./plugin-declaration.ts";
import { Project } from "./project.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";
import { ReadinessMutations } from "./readiness-mutations.ts";
import { ReadinessItemResolver, ReadinessResolver } from "./readiness-resolver.ts";
import { ProgrammeProjectsResolver, ProjectResolver, RegisterProject } from "./register-project.ts";
import { StageResolver } from "./stage-resolver.ts";
import { WaiveReadinessItem } from "./waive-readiness-item.ts";
import { Waiver } from "./waiver.ts";

/** What stands before a gate, the duties that wake, and the gates passed. */
export const gatesRoom = definePlugin({
  id: "gates",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "commercial", "benefits", "appraisal", "skills"],
  entities: [Obligation, ReadinessItem, Gate, Project, PluginDeclaration, Waiver],
  migrations: gatesMigrations,
  guards: [gateGuard],
  resolvers: [
    StageResolver,
    ProgrammeObligationsResolver,
    ProgrammeProjectsResolver,
    ProjectResolver,
    RegisterProject,
    ObligationResolver,
    AcceptObligation,
    ReadinessResolver,
    ReadinessItemResolver,
    ReadinessMutations,
    WaiveReadinessItem,
    GateResolver,
    WaiverResolver,
    PassGate,
  ],
});
