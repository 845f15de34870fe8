import { answering, Refusal } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit } from "./benefit.ts";

export const BenefitPayload = answering("BenefitPayload", "The benefit as the change left it.", {
  benefit: Benefit,
});

/**
 * The benefit that an input named.
 *
 * @throws Refusal NOT_FOUND.
 */
export async function benefitToChange(
  transaction: ChangeTransaction,
  ref: string,
): Promise<Benefit> {
  const benefit = await transaction.find(Benefit, ref);
  if (benefit) return benefit;
  throw new Refusal("NOT_FOUND", `There is no benefit "${ref}" here. Check its ref.`, "benefit");
}
