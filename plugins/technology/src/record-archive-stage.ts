import { recording, refuseEarlier } from "@tranche/plugin-kit";
import { TechnologyArchiveStage } from "./archive-stage.ts";

export const recordTechnologyArchiveStage = recording(TechnologyArchiveStage, {
  name: "recordTechnologyArchiveStage",
  description: "Adds a stage to the archive's design, or sets all facts of the one of that ref.",
  takes: "A stage of the archive's design as it is now; a day left out is set to null.",
  answer: "archiveStage",
  check: (facts) => refuseEarlier(facts, "doneOn", "plannedOn"),
});
