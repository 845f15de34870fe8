import { definePlugin } from "@tranche/plugin-kit";

/** What was spent, and what is expected to be. */
export const ledgerRoom = definePlugin({
  id: "ledger",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "commercial"],
});
