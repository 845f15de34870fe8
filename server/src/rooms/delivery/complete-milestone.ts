import { badInput, naming, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Milestone } from "./milestone.ts";
import { MilestonePayload, milestoneToChange } from "./milestone-to-change.ts";

export const completeMilestone = mutation({
  name: "completeMilestone",
  description: "Records the day a milestone was met. Repeated, it corrects the day.",
  input: stating(
    Milestone,
    {
      only: ["actualOn"],
      required: ["actualOn"],
      words: { actualOn: "The day it was met, not in the future." },
    },
    naming("milestone"),
  ),
  takes: "The day a milestone was met.",
  answer: MilestonePayload,
  async change(writer, input, { today }) {
    const { milestone: ref, revision = null, actualOn } = input;
    if (actualOn > today)
      throw badInput("actualOn", `${actualOn} is in the future. Use reforecastMilestone for it.`);
    const { percentComplete } = await milestoneToChange(writer, ref);
    // Work of which a part was recorded is done with it.
    const done = { percentComplete: percentComplete === null ? null : 100 };
    const facts = { ...statedIn(input), ...done };
    return { milestone: await writer.update(Milestone, ref, revision, facts) };
  },
});
