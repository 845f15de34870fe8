import { ChangeInput, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import { BenefitAttribution } from "./benefit-links.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";

export const attributeBenefit = mutation({
  name: "attributeBenefit",
  description:
    "Sets the share of a benefit that a programme counts, in the programme that keeps its profile. LIMIT_EXCEEDED when all shares together would be more than 100 per cent.",
  input: stating(
    BenefitAttribution,
    {
      optional: ["claimant"],
      words: {
        claimant: "The programme that counts it; the benefit's own unless given.",
        share: "The share, in per cent; 0 gives it up.",
      },
    },
    ChangeInput,
  ),
  takes: "The share of a benefit that a programme counts as its own.",
  answer: BenefitPayload,
  async change(writer, input) {
    const { benefit, share, claimant = input.programme } = statedIn(input);
    await benefitToChange(writer, benefit);
    const all = await writer.all(BenefitAttribution);
    const known = all.find((each) => each.benefit === benefit && each.claimant === claimant);
    if (known) await writer.update(BenefitAttribution, known.ref, null, { share });
    else
      await writer.create(BenefitAttribution, {
        ...{ ref: nextRef("BA", all), benefit, claimant, share },
      });
    return { benefit };
  },
});
