import { recording, refuseEarlier } from "@tranche/plugin-kit";
import { TechnologySystem } from "./system.ts";

export const recordTechnologySystem = recording(TechnologySystem, {
  name: "recordTechnologySystem",
  description: "Adds a legacy system to the register, or sets all facts of the one of that ref.",
  takes: "A legacy system as it is now; what is left out is set to null.",
  answer: "system",
  check: (facts) => refuseEarlier(facts, "decommissionedOn", "readOnlyOn"),
});
