import { ChangeInput, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import { decisionBehind } from "../decisions/approved-decision.ts";
import { BenefitAttribution } from "./benefit-links.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
import { refuseUndecided } from "./set-values.ts";

export const attributeBenefit = mutation({
  name: "attributeBenefit",
  description:
    "Sets the share of a benefit that a programme counts, in the programme that keeps its profile. LIMIT_EXCEEDED when all shares together would be more than 100 per cent.",
  input: stating(
    BenefitAttribution,
    {
      optional: ["claimant", "decision"],
      words: {
        claimant: "The programme that counts it; the benefit's own unless given.",
        share: "The share, in per cent; 0 gives it up.",
        decision:
          "The decision that approved it; required once the benefit is approved or measured, and later than the one that set it.",
      },
    },
    ChangeInput,
  ),
  takes: "The share of a benefit that a programme counts as its own.",
  answer: BenefitPayload,
  async change(writer, input) {
    const { benefit, share, decision = null, claimant = input.programme } = statedIn(input);
    const profile = await benefitToChange(writer, benefit);
    const all = await writer.all(BenefitAttribution);
    const own = all.filter((each) => each.benefit === benefit);
    const known = own.find((each) => each.claimant === claimant);
    const latest = await decisionBehind(writer, own);
    // Who is given a share takes it from the others: one decision may share out, an older one may not.
    const sharesOut = decision !== null && decision === latest && known?.decision !== decision;
    const inForce = sharesOut ? null : latest;
    await refuseUndecided(writer, profile, decision, inForce);
    if (known) await writer.update(BenefitAttribution, known.ref, null, { share, decision });
    else
      await writer.create(BenefitAttribution, {
        ...{ ref: nextRef("BA", all), benefit, claimant, share, decision },
      });
    return { benefit };
  },
});
