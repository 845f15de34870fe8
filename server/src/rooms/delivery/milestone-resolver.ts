import { derived, PlainDay, Rating } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import type { Workstream } from "../programme/workstream.ts";
import { Milestone } from "./milestone.ts";
import { judgementOfMilestone, slipSinceFirst } from "./milestone-judgement.ts";

/** How a milestone is judged by its days. */
export const milestoneFields = derived(Milestone, judgementOfMilestone, {
  expectedOn: [
    () => PlainDay,
    "The day it was met, or is expected: what is not met comes no earlier than its own forecast, the day looked at, and all that it waits for, here and in other programmes. Null when not known.",
    "nullable",
  ],
  slippedDays: [
    () => Int,
    "Days from the baseline to `expectedOn`; positive is late. Null while either is not known.",
    "nullable",
  ],
  rating: [
    () => Rating,
    "GREEN if on time, AMBER up to 90 days late, RED beyond that or when overdue; UNKNOWN without a baseline.",
  ],
  because: [() => String, "Why it has that rating."],
});

/** How a milestone is judged by the day approved first, which no later decision moves. */
export const firstBaselineFields = derived(Milestone, slipSinceFirst, {
  firstBaselineOn: [
    () => PlainDay,
    "The day that was approved first, whatever decisions have moved it since; null while none was.",
    "nullable",
  ],
  slippedDaysSinceFirst: [
    () => Int,
    "Days from the day approved first to `expectedOn`; positive is late. Null while either is not known.",
    "nullable",
  ],
});

/** The milestones of a workstream. */
export async function milestonesIn(workstream: Workstream): Promise<readonly Milestone[]> {
  const milestones = await Reader.of(workstream).set(Milestone, workstream.programme);
  return milestones.where("workstream", workstream.ref);
}
