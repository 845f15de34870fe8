import { recording } from "@tranche/plugin-kit";
import { TechnologySavingsTarget } from "./savings-target.ts";

export const recordTechnologySavingsTarget = recording(TechnologySavingsTarget, {
  name: "recordTechnologySavingsTarget",
  description: "Adds a savings target, or sets all facts of the one of that ref.",
  takes: "What is to be saved a year by switching legacy systems off.",
  answer: "savingsTarget",
});
