import { answering, ChangeInput, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import { Assessment } from "./assessment.ts";
import { checkAssessment } from "./confidence-scale.ts";

export const assessConfidence = mutation({
  name: "assessConfidence",
  description:
    "Records an assessment of delivery confidence. It is never changed: record another instead.",
  input: stating(
    Assessment,
    {
      words: {
        rating: "The rating: GREEN, AMBER or RED; before April 2021 also AMBER_GREEN or AMBER_RED.",
        assessedOn: "The day it was made, not in the future.",
      },
    },
    ChangeInput,
  ),
  takes: "An assessment of delivery confidence.",
  answer: answering("AssessConfidencePayload", "The assessment as recorded.", {
    assessment: Assessment,
  }),
  async change(writer, input, { today }) {
    checkAssessment(input, today);
    const ref = nextRef("AS", await writer.all(Assessment));
    return { assessment: await writer.create(Assessment, { ref, ...statedIn(input) }) };
  },
});
