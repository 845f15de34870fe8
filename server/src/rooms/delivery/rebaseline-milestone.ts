import { field, naming, statedIn, stating } from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
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
  description: "Moves a milestone's baseline, under the authority of an approved decision.",
  input: RebaselineMilestoneInput,
  answer: MilestonePayload,
  async change(writer, input) {
    const { milestone: ref, revision = null } = input;
    await milestoneToChange(writer, ref);
    const { ref: baselineDecision } = await approvedDecision(writer, input.decision);
    const facts = { ...statedIn(input), baselineDecision };
    return { milestone: await writer.update(Milestone, ref, revision, facts) };
  },
});
