import { definePlugin } from "@tranche/plugin-kit";
import { REFUSALS } from "../../access/refusal-log.ts";
import { auditMigrations } from "./migrations.ts";
import { RefusalResolver } from "./refusal-resolver.ts";

/** Requests that were refused, and who made them. */
export const auditRoom = definePlugin({
  id: "audit",
  version: "0.1.0",
  dependsOn: ["programme"],
  appendOnly: [REFUSALS],
  migrations: auditMigrations,
  resolvers: [RefusalResolver],
});
