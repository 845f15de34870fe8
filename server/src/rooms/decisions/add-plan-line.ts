import { answering, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { CapitalPlanLine } from "./allocation.ts";

export const addPlanLine = mutation({
  name: "addPlanLine",
  description:
    "Adds a line of a capital plan. It approves no spending: recordDecision does. CONFLICT when the ref is taken.",
  input: stating(CapitalPlanLine),
  takes: "A line of a capital plan to add.",
  answer: answering(
    "AddPlanLinePayload",
    "The line that was added.",
    { planLine: CapitalPlanLine },
    { planLine: "The line." },
  ),
  change: async (writer, input) => ({
    planLine: await writer.create(CapitalPlanLine, { ref: input.ref, ...statedIn(input) }),
  }),
});
