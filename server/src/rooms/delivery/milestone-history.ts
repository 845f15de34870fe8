import { Int } from "type-graphql";
import { Milestone } from "./milestone.ts";
import { ownDay, slippedDays } from "./milestone-rating.ts";
import { historyOf } from "./past-state.ts";

export const milestoneHistory = historyOf(Milestone, {
  name: "MilestoneState",
  words: "A state that a milestone had.",
  facts: ["baselineOn", "forecastOn", "actualOn", "percentComplete"],
  also: {
    slippedDays: [
      () => Int,
      "Days from the baseline to the day then recorded as forecast or met; positive is late.",
      (then) => slippedDays(then.baselineOn, ownDay(then)),
      "nullable",
    ],
  },
});
