import { recording, refuseMore } from "@tranche/plugin-kit";
import { ProcessRequestReturn } from "./request-return.ts";

export const recordProcessRequestReturn = recording(ProcessRequestReturn, {
  name: "recordProcessRequestReturn",
  description: "Adds a month's requests of one kind, or sets all facts of the one of that ref.",
  takes: "A month's information requests of one kind.",
  answer: "requestReturn",
  check: (facts) => refuseMore(facts, "inTimeCount", "dueCount"),
});
