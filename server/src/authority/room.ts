import { definePlugin } from "@tranche/plugin-kit";

/** Decisions as they are asked for and taken, and what they authorise. */
export const authorityRoom = definePlugin({
  id: "authority",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "commercial", "ledger"],
});
