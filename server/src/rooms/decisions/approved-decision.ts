import { badInput } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Decision, DecisionOutcome } from "./decision.ts";

/**
 * The decision that an input names as its authority.
 *
 * @throws Refusal BAD_INPUT when it is not recorded, or not approved.
 */
export async function approvedDecision(
  transaction: ChangeTransaction,
  ref: string,
): Promise<Decision> {
  const decision = await transaction.find(Decision, ref);
  if (!decision) throw badInput("decision", `There is no decision "${ref}" here. Check its ref.`);
  if (decision.outcome !== DecisionOutcome.APPROVED)
    throw badInput("decision", `"${ref}" is not approved. Name one that is.`);
  return decision;
}
