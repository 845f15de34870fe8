import { answering, badInput, naming, statedIn, stating, view } from "@tranche/plugin-kit";

import { mutation } from "../../access/mutation.ts";
import { Milestone } from "./milestone.ts";
import type { Supposed } from "./milestone-outlook.ts";
import { milestoneToChange } from "./milestone-to-change.ts";
import { refusePastForecast } from "./past-forecast.ts";

@view("The milestone with its new forecast.")
export class ReforecastMilestonePayload extends answering(
  "ReforecastedMilestone",
  "The milestone with its new forecast.",
  { milestone: Milestone },
) {
  /** The forecast that it replaces, for what is worked out from the difference. */
  before!: Supposed;
}

export const reforecastMilestone = mutation({
  name: "reforecastMilestone",
  description:
    "Records when a milestone is now expected. The milestones that wait for it move with it.",
  input: stating(
    Milestone,
    { only: ["forecastOn"], required: ["forecastOn"] },
    naming("milestone"),
  ),
  takes: "The day a milestone is now expected.",
  answer: ReforecastMilestonePayload,
  async change(writer, input, { today }) {
    const { programme, milestone: ref, revision = null } = input;
    const { forecastOn: forecast } = input;
    const { actualOn, forecastOn } = await milestoneToChange(writer, ref);
    if (actualOn)
      throw badInput(
        "milestone",
        `"${ref}" was met on ${actualOn}; there is nothing to forecast. Use completeMilestone to correct that day.`,
      );
    refusePastForecast(forecast, today);
    const milestone = await writer.update(Milestone, ref, revision, statedIn(input));
    return { milestone, before: { programme, milestone: ref, forecastOn } };
  },
});
