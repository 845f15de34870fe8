import { naming, Refusal, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalPayload } from "./appraisal-payload.ts";

export const useAppraisal = mutation({
  name: "useAppraisal",
  description:
    "Records which decision used an appraisal. From then on neither it nor its amounts can change.",
  input: stating(
    Appraisal,
    { only: ["decision"], required: ["decision"], words: { decision: "The decision's ref." } },
    naming("appraisal"),
  ),
  takes: "The decision that an appraisal was used for.",
  answer: AppraisalPayload,
  async change(writer, input) {
    const { appraisal, revision = null } = input;
    if (!(await writer.find(Appraisal, appraisal)))
      throw new Refusal(
        "NOT_FOUND",
        `There is no appraisal "${appraisal}" here. Check its ref.`,
        "appraisal",
      );
    return { appraisal: await writer.update(Appraisal, appraisal, revision, statedIn(input)) };
  },
});
