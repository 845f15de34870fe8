import {
  answering,
  naming,
  refuseEarlier,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Milestone } from "../delivery/milestone.ts";
import { milestoneToChange } from "../delivery/milestone-to-change.ts";
import { MilestoneRange } from "./milestone-range.ts";

const MilestoneRangePayload = answering(
  "MilestoneRangePayload",
  "The milestone and its range as the change left them.",
  { milestone: Milestone, range: MilestoneRange },
  { range: "Its range; null once removed." },
);

export const setMilestoneRange = mutation({
  name: "setMilestoneRange",
  description: "Sets how uncertain a milestone's day is. Its forecast stays.",
  input: stating(MilestoneRange, { except: ["milestone"] }, naming("milestone")),
  takes:
    "How uncertain a milestone's day is; it replaces an earlier range. The revision is that of the range.",
  answer: MilestoneRangePayload,
  async change(writer, input) {
    const { milestone, revision = null } = input;
    refuseEarlier(input, "likelyOn", "earliestOn");
    refuseEarlier(input, "latestOn", "likelyOn");
    await milestoneToChange(writer, milestone);
    const facts = { milestone, ...statedIn(input) };
    const range = await writeFact(writer, MilestoneRange, { ref: milestone, revision }, facts);
    return { milestone, range };
  },
});

export const removeMilestoneRange = mutation({
  name: "removeMilestoneRange",
  description: "Removes a milestone's range: its day is again as certain as its forecast.",
  input: naming("milestone"),
  takes: "The milestone whose range to remove. The revision is that of the range.",
  answer: MilestoneRangePayload,
  async change(writer, { milestone, revision = null }) {
    await milestoneToChange(writer, milestone);
    await writer.remove(MilestoneRange, milestone, revision);
    return { milestone, range: null };
  },
});
