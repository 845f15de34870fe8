import { recording, refuseEarlier } from "@tranche/plugin-kit";
import { ProcessFlow } from "./flow.ts";

export const recordProcessFlow = recording(ProcessFlow, {
  name: "recordProcessFlow",
  description: "Adds a flow to the register, or sets all facts of the one of that ref.",
  takes: "A flow as it is now; a day left out is set to null.",
  answer: "flow",
  check: (facts) => refuseEarlier(facts, "mappedOn", "identifiedOn"),
});
