import { definePlugin } from "@tranche/plugin-kit";
import { API_KEY_REVOCATIONS, API_KEYS } from "../../access/issued-keys.ts";
import { REFUSALS } from "../../access/refusal-log.ts";
import { auditMigrations } from "./migrations.ts";
import { RefusalResolver } from "./refusal-resolver.ts";

/** Requests that were refused, and who made them; and the keys that were issued. */
export const auditRoom = definePlugin({
  id: "audit",
  version: "0.1.0",
  dependsOn: ["programme"],
  appendOnly: [REFUSALS, API_KEYS, API_KEY_REVOCATIONS],
  migrations: auditMigrations,
  resolvers: [RefusalResolver],
});
