import { answering, Refusal, refuseFuture, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Decision } from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";

export const meetCondition = mutation({
  name: "meetCondition",
  description: "Records that a condition was met, and the evidence. CONFLICT when it already was.",
  input: stating(DecisionCondition, {
    except: ["decision", "text"],
    required: ["metOn", "evidence"],
    words: { metOn: "The day it was met; not in the future." },
  }),
  takes: "A condition of a decision that was met.",
  answer: answering(
    "MeetConditionPayload",
    "The condition as the change left it.",
    { condition: DecisionCondition, decision: Decision },
    { decision: "The decision it belongs to." },
  ),
  async change(writer, input, { today }) {
    refuseFuture(input, "metOn", today);
    const { ref } = input;
    const known = await writer.find(DecisionCondition, ref);
    if (known?.metOn)
      throw new Refusal(
        "CONFLICT",
        `"${ref}" was met on ${known.metOn}, as its evidence shows. There is nothing left to record.`,
        "ref",
      );
    const condition = await writer.update(DecisionCondition, ref, null, statedIn(input));
    return { condition, decision: condition.decision };
  },
});
