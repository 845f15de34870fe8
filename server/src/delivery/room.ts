import { definePlugin } from "@tranche/plugin-kit";

/** Milestones, risks, and the confidence in delivery. */
export const deliveryRoom = definePlugin({
  id: "delivery",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "ledger"],
});
