import { definePlugin } from "@tranche/plugin-kit";
import { DutyResolver, ProjectResolver } from "./duty-resolver.ts";
import { MeetObligation } from "./meet-obligation.ts";
import { gatesMigrations } from "./migrations.ts";
import { PassGate } from "./pass-gate.ts";
import { PluginDeclaration } from "./plugin-declaration.ts";
import { Project } from "./project.ts";
import { ReadinessItems } from "./readiness-items.ts";
import { ReadinessItemResolver, ReadinessResolver } from "./readiness-resolver.ts";
import { RecordProject } from "./record-project.ts";
import { Waiver } from "./waiver.ts";

/** What stands before a gate, the duties that wake, and the gates passed. */
export const gatesRoom = definePlugin({
  id: "gates",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "commercial", "benefits", "skills"],
  entities: [Project, PluginDeclaration, Waiver],
  migrations: gatesMigrations,
  resolvers: [
    ReadinessResolver,
    ReadinessItemResolver,
    DutyResolver,
    ProjectResolver,
    ReadinessItems,
    MeetObligation,
    RecordProject,
    PassGate,
  ],
});
