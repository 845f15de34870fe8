import { recording, refuseMore } from "@tranche/plugin-kit";
import { TechnologyArchiveReturn } from "./archive-return.ts";

export const recordTechnologyArchiveReturn = recording(TechnologyArchiveReturn, {
  name: "recordTechnologyArchiveReturn",
  description: "Adds a return of data archived, or sets all facts of the one of that ref.",
  takes: "How much data has been archived.",
  answer: "archiveReturn",
  check: (facts) => refuseMore(facts, "archivedCount", "plannedCount"),
});
