import { badInput, field, naming, statedIn, stating } from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { laterDecision } from "../decisions/approved-decision.ts";
import { Milestone } from "./milestone.ts";
import { MilestonePayload, milestoneToChange } from "./milestone-to-change.ts";

@InputType({ description: "A baseline that a decision moved." })
class RebaselineMilestoneInput extends stating(
  Milestone,
  {
    only: ["baselineOn"],
    required: ["baselineOn"],
    words: { baselineOn: "The day now approved." },
  },
  naming("milestone"),
) {
  @field(() => ID, "The ref of the decision that approved it.")
  decision!: string;
}

export const rebaselineMilestone = mutation({
  name: "rebaselineMilestone",
  description:
    "Moves the baseline of a milestone that is not met, under the authority of an approved decision, later than the one that set the baseline in force.",
  input: RebaselineMilestoneInput,
  answer: MilestonePayload,
  async change(writer, input) {
    const { milestone: ref, revision = null } = input;
    const { actualOn, baselineDecision: inForce } = await milestoneToChange(writer, ref);
    if (actualOn)
      throw badInput(
        "milestone",
        `"${ref}" was met on ${actualOn}, and is judged by the day approved until then. It can't be moved now.`,
      );
    const { ref: baselineDecision } = await laterDecision(writer, input.decision, inForce);
    const facts = { ...statedIn(input), baselineDecision };
    return { milestone: await writer.update(Milestone, ref, revision, facts) };
  },
});
