import { recording, refuseMore } from "@tranche/plugin-kit";
import { ProcessQualityCheck } from "./quality-check.ts";

export const recordProcessQualityCheck = recording(ProcessQualityCheck, {
  name: "recordProcessQualityCheck",
  description: "Adds the result of a check, or sets all facts of the one of that ref.",
  takes: "The result of a check of data.",
  answer: "qualityCheck",
  check: (facts) => refuseMore(facts, "passedCount", "checkedCount"),
});
