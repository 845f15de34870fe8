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
    const { status, baselineDecision } = await benefitToChange(writer, benefit);
    const held = isApproved(status) || (await isMeasured(writer, benefit));
    await refuseUndecided(writer, held, decision, baselineDecision);
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
    const { status, targetDecision } = await benefitToChange(writer, benefit);
    const held = isApproved(status) || (await isMeasured(writer, benefit));
    await refuseUndecided(writer, held, decision, targetDecision);
    const facts = { targetValue: value, targetOn: on, targetDecision: decision };
    return { benefit: await writer.update(Benefit, benefit, revision, facts) };
  },
});

/**
 * What a decision approved, or is already measured against, only another decision changes.
 *
 * @param isHeld whether it is approved or measured.
 * @param inForce the decision that set what is in force; null while none did.
 * @throws Refusal BAD_INPUT when it is held and no approved, later decision is named.
 */
export async function refuseUndecided(
  writer: ChangeTransaction,
  isHeld: boolean,
  decision: string | null,
  inForce: string | null,
): Promise<void> {
  if (decision !== null) await laterDecision(writer, decision, inForce);
  else if (isHeld)
    throw badInput(
      "decision",
      "The benefit is approved or measured already, and judged by what was planned. Name the decision that changes it.",
    );
}

/** Whether a benefit has a measurement, so that it is judged by its plan. */
export async function isMeasured(writer: ChangeTransaction, benefit: string): Promise<boolean> {
  return (await writer.all(BenefitMeasurement)).some((each) => each.benefit === benefit);
}
