import { badInput, type ProgrammeRecord, type RecordClass, refProblem } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";

/**
 * The record that an input names by its ref, or null when there is none yet.
 *
 * @throws Refusal BAD_INPUT when no record could have that ref.
 */
export async function knownRecord<T extends ProgrammeRecord>(
  transaction: ChangeTransaction,
  type: RecordClass<T>,
  ref: string,
): Promise<T | null> {
  const problem = refProblem(ref);
  if (problem) throw badInput("ref", problem);
  return transaction.find(type, ref);
}

/** The facts that were stated, null among them; what was left out stays as it is. */
export function stated<T extends object>(facts: T): Partial<T> {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Partial<T>;
}
