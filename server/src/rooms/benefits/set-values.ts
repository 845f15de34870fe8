import { badInput, field, ID, InputType, naming, PlainDay, Quantity } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
import { Benefit } from "./benefit.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
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
    "The decision that approved it; required once the benefit is approved.",
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
    const { status } = await benefitToChange(writer, benefit);
    await refuseUndecided(writer, status, decision);
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
    const { status } = await benefitToChange(writer, benefit);
    await refuseUndecided(writer, status, decision);
    const facts = { targetValue: value, targetOn: on, targetDecision: decision };
    return { benefit: await writer.update(Benefit, benefit, revision, facts) };
  },
});

/**
 * What a decision approved, only another one changes.
 *
 * @throws Refusal BAD_INPUT when the benefit is approved and no approved decision is named.
 */
export async function refuseUndecided(
  writer: ChangeTransaction,
  status: Benefit["status"],
  decision: string | null,
): Promise<void> {
  if (decision !== null) await approvedDecision(writer, decision);
  else if (isApproved(status))
    throw badInput(
      "decision",
      `The benefit is ${status}: its plan was approved. Name the decision that changes it.`,
    );
}
