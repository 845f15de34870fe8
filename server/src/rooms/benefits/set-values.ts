import { badInput, field, ID, InputType, naming, PlainDay, Quantity } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { laterDecision } from "../decisions/approved-decision.ts";
import { Benefit } from "./benefit.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
import { BenefitMeasurement } from "./benefit-values.ts";
import { isApproved } from "./lifecycle.ts";

@InputType({ description: "A value of a benefit on a day: its baseline, or its target." })
class BenefitLevelInput extends naming("benefit") {
  @field(
    () => Quantity,
    "The value in the benefit's unit: that of a full year when it accrues, else the level.",
  )
  value!: number;

  @field(() => PlainDay, "The day of the value.", "nullable")
  on?: string | null;

  @field(
    () => ID,
    "The decision that approved it; required once the benefit is approved or measured, and later than the one that set it.",
    "nullable",
  )
  decision?: string | null;
}

export const setBaseline = mutation({
  name: "setBaseline",
  description: "Sets a benefit's value before the change. What it was stays in the record.",
  input: BenefitLevelInput,
  answer: BenefitPayload,
  async change(writer, { benefit, revision = null, value, on = null, decision = null }) {
    const known = await benefitToChange(writer, benefit);
    await refuseUndecided(writer, known, decision, known.baselineDecision);
    refuseOlder(known.baselineOn, on);
    const facts = { baselineValue: value, baselineOn: on, baselineDecision: decision };
    return { benefit: await writer.update(Benefit, benefit, revision, facts) };
  },
});

export const setTarget = mutation({
  name: "setTarget",
  description: "Sets a benefit's target, and its day. What it was stays in the record.",
  input: BenefitLevelInput,
  answer: BenefitPayload,
  async change(writer, { benefit, revision = null, value, on = null, decision = null }) {
    const known = await benefitToChange(writer, benefit);
    await refuseUndecided(writer, known, decision, known.targetDecision);
    const facts = { targetValue: value, targetOn: on, targetDecision: decision };
    return { benefit: await writer.update(Benefit, benefit, revision, facts) };
  },
});

/** The baseline that holds is the latest dated, so one of an earlier day can't replace it. */
function refuseOlder(last: string | null, on: string | null): void {
  if (last !== null && (on === null || on < last))
    throw badInput(
      "on",
      `The baseline in force is that of ${last}, and an earlier one would replace it. Give that day or a later one.`,
    );
}

/**
 * What a decision approved, or is already measured against, only another decision changes.
 *
 * @param inForce the decision that set what is in force; null while none but the one that approved
 *   the benefit did.
 * @throws Refusal BAD_INPUT when the benefit is approved or measured and no decision is named, or
 *   when the one named is not approved or not later.
 */
export async function refuseUndecided(
  writer: ChangeTransaction,
  benefit: Benefit,
  decision: string | null,
  inForce: string | null,
): Promise<void> {
  if (decision !== null) await laterDecision(writer, decision, inForce ?? benefit.approvedBy);
  else if (isApproved(benefit.status) || (await isMeasured(writer, benefit)))
    throw badInput(
      "decision",
      "The benefit is approved or measured already, and judged by what was planned. Name the decision that changes it.",
    );
}

async function isMeasured(writer: ChangeTransaction, { ref }: Benefit): Promise<boolean> {
  return (await writer.all(BenefitMeasurement)).some(({ benefit }) => benefit === ref);
}
