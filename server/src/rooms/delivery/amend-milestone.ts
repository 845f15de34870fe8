import { amending, badInput, naming, statedIn } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Milestone } from "./milestone.ts";
import { MilestonePayload, milestoneToChange } from "./milestone-to-change.ts";

export const amendMilestone = mutation({
  name: "amendMilestone",
  description: "Amends a milestone; its history keeps what it was.",
  input: amending(
    Milestone,
    {
      except: ["forecastOn", "actualOn", "baselineDecision"],
      words: {
        baselineOn: "The day approved, for a milestone that had none; see rebaselineMilestone.",
      },
    },
    naming("milestone"),
  ),
  takes: "What to change of a milestone; what is left out stays, and null removes a fact.",
  answer: MilestonePayload,
  async change(writer, input) {
    const { milestone: ref, revision = null } = input;
    const facts = statedIn(input);
    const { baselineOn } = await milestoneToChange(writer, ref);
    if (facts.baselineOn !== undefined && baselineOn && facts.baselineOn !== baselineOn)
      throw badInput(
        "baselineOn",
        `${baselineOn} was approved. Use rebaselineMilestone, and name the decision that moves it.`,
      );
    return { milestone: await writer.update(Milestone, ref, revision, facts) };
  },
});
