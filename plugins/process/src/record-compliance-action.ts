import { recording, refuseEarlier } from "@tranche/plugin-kit";
import { ProcessComplianceAction } from "./compliance-action.ts";

export const recordProcessComplianceAction = recording(ProcessComplianceAction, {
  name: "recordProcessComplianceAction",
  description: "Adds a compliance action, or sets all facts of the one of that ref.",
  takes: "A compliance action as it is now; a day left out is set to null.",
  answer: "complianceAction",
  check: (facts) => refuseEarlier(facts, "closedOn", "raisedOn"),
});
