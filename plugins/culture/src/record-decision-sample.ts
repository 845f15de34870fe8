import { recording, refuseMore } from "@tranche/plugin-kit";
import { CultureDecisionSample } from "./decision-sample.ts";

export const recordCultureDecisionSample = recording(CultureDecisionSample, {
  name: "recordCultureDecisionSample",
  description: "Adds a sample of a forum's decisions, or corrects the one of that ref.",
  takes:
    "A sample of a forum's decisions. With the ref of an existing sample, such as 2019-09 board, it corrects that one.",
  answer: "decisionSample",
  check: (facts) => refuseMore(facts, "citing", "reviewed"),
});
