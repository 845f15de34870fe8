import { badInput } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Decision, DecisionOutcome } from "./decision.ts";
import { Supersession } from "./supersession.ts";

/**
 * The decision that an input names as its authority.
 *
 * @throws Refusal BAD_INPUT when it is not recorded, not approved, or superseded.
 */
export async function approvedDecision(
  transaction: ChangeTransaction,
  ref: string,
): Promise<Decision> {
  const decision = await transaction.find(Decision, ref);
  if (!decision) throw badInput("decision", `There is no decision "${ref}" here. Check its ref.`);
  if (decision.outcome !== DecisionOutcome.APPROVED)
    throw badInput("decision", `"${ref}" is not approved. Name one that is.`);
  const pairs = await transaction.all(Supersession);
  const by = pairs.find(({ superseded }) => superseded === ref)?.decision;
  if (by !== undefined)
    throw badInput("decision", `"${ref}" is superseded by "${by}". Name the one that replaces it.`);
  return decision;
}

/**
 * The ref of the last taken of the decisions that set some records; of one day, the last recorded.
 * Null when none did.
 */
export async function decisionBehind(
  transaction: ChangeTransaction,
  records: readonly { readonly decision: string | null }[],
): Promise<string | null> {
  const named = new Set(records.map(({ decision }) => decision));
  const decisions = (await transaction.all(Decision)).filter(({ ref }) => named.has(ref));
  return decisions.toSorted(byDay).at(-1)?.ref ?? null;
}

function byDay(a: Decision, b: Decision): number {
  const [one, other] = [a.decidedOn ?? "", b.decidedOn ?? ""];
  return one === other ? a.seq - b.seq : one < other ? -1 : 1;
}

/**
 * The decision that an input names to replace what another one set: approved, and taken after it.
 *
 * @param inForce the ref of the decision that set what is in force; null while none did.
 * @throws Refusal BAD_INPUT when it is not recorded, not approved, the same one, or taken before.
 */
export async function laterDecision(
  transaction: ChangeTransaction,
  ref: string,
  inForce: string | null,
): Promise<Decision> {
  const decision = await approvedDecision(transaction, ref);
  if (inForce === null) return decision;
  if (ref === inForce)
    throw badInput(
      "decision",
      `"${ref}" set or approved what is in force. Name a later approved decision that changes it; record it with recordDecision.`,
    );
  const earlier = await transaction.find(Decision, inForce);
  if (earlier && byDay(decision, earlier) < 0)
    throw badInput(
      "decision",
      `"${ref}" of ${decision.decidedOn} was taken before "${inForce}" of ${earlier.decidedOn}, which set what is in force. Name a later one.`,
    );
  return decision;
}
