import { answering, badInput, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Framework } from "./framework.ts";

export const recordFramework = mutation({
  name: "recordFramework",
  description:
    "Records a framework from which contracts may be called off. CONFLICT when the ref is taken.",
  input: stating(Framework),
  takes: "A framework agreement. It belongs to no one programme: `programme` is PORTFOLIO.",
  answer: answering("RecordFrameworkPayload", "The framework as recorded.", {
    framework: Framework,
  }),
  opens: true,
  async change(writer, input) {
    if (input.programme !== PORTFOLIO)
      throw badInput("programme", `A framework belongs to no one programme. Give "${PORTFOLIO}".`);
    return { framework: await writer.create(Framework, { ref: input.ref, ...statedIn(input) }) };
  },
});
