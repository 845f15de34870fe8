import { definePlugin } from "@tranche/plugin-kit";
import { AcceptObligation } from "./accept-obligation.ts";
import { GateResolver, WaiverResolver } from "./gate-resolver.ts";
import { gatesMigrations } from "./migrations.ts";
import { ObligationResolver } from "./obligation-resolver.ts";
import { PassGate } from "./pass-gate.ts";
import { PluginDeclaration } from "./plugin-declaration.ts";
import { Project } from "./project.ts";
import { ReadinessMutations } from "./readiness-mutations.ts";
import { ReadinessItemResolver, ReadinessResolver } from "./readiness-resolver.ts";
import { ProgrammeProjectsResolver, ProjectResolver, RegisterProject } from "./register-project.ts";
import { WaiveReadinessItem } from "./waive-readiness-item.ts";
import { Waiver } from "./waiver.ts";

/** What stands before a gate, the duties that wake, and the gates passed. */
export const gatesRoom = definePlugin({
  id: "gates",
  version: "0.1.0",
  dependsOn: [
    "programme",
    "governance",
    "finance",
    "commercial",
    "benefits",
    "appraisal",
    "skills",
  ],
  entities: [Project, PluginDeclaration, Waiver],
  migrations: gatesMigrations,
  resolvers: [
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
