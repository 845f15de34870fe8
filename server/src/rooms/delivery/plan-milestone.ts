import { field, inPart, inputPath, statedIn, stating } from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { refsAfter } from "../../records/next-ref.ts";
import { Milestone, ObjectiveMilestone } from "./milestone.ts";
import { MilestonePayload } from "./milestone-to-change.ts";

@InputType({ description: "A milestone to plan." })
class PlanMilestoneInput extends stating(Milestone, {
  except: ["forecastOn", "actualOn", "percentComplete", "baselineDecision"],
}) {
  @field(() => [ID], "The refs of the objectives whose delivery it shows.", "nullable")
  objectives?: string[] | null;
}

export const planMilestone = mutation({
  name: "planMilestone",
  description: "Plans a milestone. CONFLICT when the ref is taken.",
  input: PlanMilestoneInput,
  answer: MilestonePayload,
  async change(writer, input) {
    const milestone = await writer.create(Milestone, {
      ref: input.ref,
      ...statedIn(input),
      forecastOn: null,
      actualOn: null,
      percentComplete: null,
      baselineDecision: null,
    });
    const objectives = input.objectives ?? [];
    const nextRef = refsAfter("OM", await writer.all(ObjectiveMilestone));
    for (const objective of new Set(objectives)) {
      const shown = { ref: nextRef(), objective, milestone: input.ref };
      const place = inputPath(["objectives", objectives.indexOf(objective)]);
      await inPart(place, () => writer.create(ObjectiveMilestone, shown), "objective");
    }
    return { milestone };
  },
});
