import { definePlugin } from "@tranche/plugin-kit";

/** What stands before a gate, the duties that wake, and the gates passed. */
export const gatesRoom = definePlugin({
  id: "gates",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "commercial", "benefits", "skills"],
});
