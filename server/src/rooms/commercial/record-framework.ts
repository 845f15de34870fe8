import { answering, RefInput, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { ofPortfolio, requirePortfolio } from "../programme/of-portfolio.ts";
import { Framework } from "./framework.ts";

export const recordFramework = mutation({
  name: "recordFramework",
  description:
    "Records a framework from which contracts may be called off. CONFLICT when the ref is taken.",
  input: stating(Framework, {}, ofPortfolio(RefInput)),
  takes: "A framework agreement.",
  answer: answering("RecordFrameworkPayload", "The framework as recorded.", {
    framework: Framework,
  }),
  opens: true,
  async change(writer, input) {
    requirePortfolio(input.programme, "A framework");
    return { framework: await writer.create(Framework, { ref: input.ref, ...statedIn(input) }) };
  },
});
