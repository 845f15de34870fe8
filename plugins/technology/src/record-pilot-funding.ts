import { recording } from "@tranche/plugin-kit";
import { TechnologyPilotFunding } from "./pilot-funding.ts";

export const recordTechnologyPilotFunding = recording(TechnologyPilotFunding, {
  name: "recordTechnologyPilotFunding",
  description: "Adds a decision to fund pilots, or sets all facts of the one of that ref.",
  takes: "A decision to fund a number of pilots.",
  answer: "pilotFunding",
});
