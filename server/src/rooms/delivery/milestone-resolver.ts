import { derived, Rating } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import type { Workstream } from "../programme/workstream.ts";
import { Milestone } from "./milestone.ts";
import { rateMilestone, slippedDays, whyMilestone } from "./milestone-rating.ts";

/** How a milestone is judged by its days. */
export const milestoneFields = derived(Milestone, judge, {
  slippedDays: [
    () => Int,
    "Days from the baseline to the day expected or met; positive is late. Null while either is not recorded.",
    "nullable",
  ],
  rating: [
    () => Rating,
    "GREEN if on time, AMBER up to 90 days late, RED beyond that or when overdue; UNKNOWN without a baseline.",
  ],
  because: [() => String, "Why it has that rating."],
});

function judge(milestone: Milestone) {
  const { day } = Reader.of(milestone);
  return {
    slippedDays: slippedDays(milestone),
    rating: rateMilestone(milestone, day),
    because: whyMilestone(milestone, day),
  };
}

/** The milestones of a workstream. */
export async function milestonesIn(workstream: Workstream): Promise<readonly Milestone[]> {
  const milestones = await Reader.of(workstream).set(Milestone, workstream.programme);
  return milestones.where("workstream", workstream.ref);
}
