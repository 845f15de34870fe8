import {
  FactInput,
  field,
  ID,
  InputType,
  RefInput,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
import { refuseUndecided } from "./set-values.ts";

const DECISION =
  "The decision that changes or takes away what the benefit needs; required for that once it is approved or measured. What is needed beside is recorded without.";

@InputType({ description: "A milestone before which a benefit can't begin." })
class RecordEnablerInput extends stating(
  BenefitEnabler,
  {
    optional: ["milestoneProgramme"],
    words: {
      milestoneProgramme: "The programme whose milestone it is; the benefit's own unless given.",
    },
  },
  FactInput,
) {
  @field(() => ID, DECISION, "nullable")
  decision?: string | null;
}

@InputType({ description: "An enabler that a benefit no longer needs." })
class RemoveEnablerInput extends RefInput {
  @field(() => ID, DECISION, "nullable")
  decision?: string | null;
}

export const recordEnabler = mutation({
  name: "recordEnabler",
  description:
    "Records what a benefit needs before it can begin, or sets all of the enabler of that ref. LIMIT_EXCEEDED when the shares of its enablers would be more than 100 per cent.",
  input: RecordEnablerInput,
  answer: BenefitPayload,
  async change(writer, input) {
    const { benefit, programme, ref, decision = null } = input;
    await benefitToChange(writer, benefit);
    const known = await writer.find(BenefitEnabler, ref);
    if (known) await refuseUnneeded(writer, known, decision);
    const facts = { milestoneProgramme: programme, ...statedIn(input) };
    await writeFact(writer, BenefitEnabler, input, facts);
    return { benefit };
  },
});

export const removeEnabler = mutation({
  name: "removeEnabler",
  description: "Removes an enabler; that it was one stays in the record.",
  input: RemoveEnablerInput,
  answer: BenefitPayload,
  async change(writer, { ref, decision = null }) {
    const known = await writer.find(BenefitEnabler, ref);
    if (known) await refuseUnneeded(writer, known, decision);
    await writer.remove(BenefitEnabler, ref, null);
    return { benefit: known?.benefit ?? null };
  },
});

/** What an approved benefit needs is part of what was approved. */
async function refuseUnneeded(
  writer: ChangeTransaction,
  { benefit }: BenefitEnabler,
  decision: string | null,
): Promise<void> {
  await refuseUndecided(writer, await benefitToChange(writer, benefit), decision, null);
}
