import { FactInput, RefInput, statedIn, stating, writeFact } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";

export const recordEnabler = mutation({
  name: "recordEnabler",
  description:
    "Records what a benefit needs before it can begin, or sets all of the enabler of that ref. LIMIT_EXCEEDED when the shares of its enablers would be more than 100 per cent.",
  input: stating(
    BenefitEnabler,
    {
      optional: ["milestoneProgramme"],
      words: {
        milestoneProgramme: "The programme whose milestone it is; the benefit's own unless given.",
      },
    },
    FactInput,
  ),
  takes: "A milestone before which a benefit can't begin.",
  answer: BenefitPayload,
  async change(writer, input) {
    const { benefit, programme } = input;
    await benefitToChange(writer, benefit);
    const facts = { milestoneProgramme: programme, ...statedIn(input) };
    await writeFact(writer, BenefitEnabler, input, facts);
    return { benefit };
  },
});

export const removeEnabler = mutation({
  name: "removeEnabler",
  description: "Removes an enabler; that it was one stays in the record.",
  input: RefInput,
  takes: "An enabler that a benefit no longer needs.",
  answer: BenefitPayload,
  async change(writer, { ref }) {
    const known = await writer.find(BenefitEnabler, ref);
    await writer.remove(BenefitEnabler, ref, null);
    return { benefit: known?.benefit ?? null };
  },
});
