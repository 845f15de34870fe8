import { definePlugin } from "@tranche/plugin-kit";
import { AuthorisedResolver } from "./authorised-resolver.ts";
import { MeetCondition } from "./meet-condition.ts";
import { RecordDecision } from "./record-decision.ts";
import { RequestDecision } from "./request-decision.ts";

/** Decisions as they are asked for and taken, and what they authorise. */
export const authorityRoom = definePlugin({
  id: "authority",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "commercial", "ledger"],
  resolvers: [AuthorisedResolver, RequestDecision, RecordDecision, MeetCondition],
});
