import type { Guard } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "./transaction.ts";

/** A guard of the core's own, which may also keep what it worked out: see `derive`. */
export interface RoomGuard extends Guard {
  check(transaction: ChangeTransaction): Promise<void>;
}

/**
 * Holds a change to the guards of the tables that it touched. The chain's head is locked meanwhile,
 * so what they read can't move under them.
 */
export async function holdTo(
  guards: readonly Guard[],
  transaction: ChangeTransaction,
): Promise<void> {
  const touched = new Set(transaction.versions.map(({ entity }) => entity));
  for (const guard of guards)
    if (guard.tables.some((table) => touched.has(table))) await guard.check(transaction);
}
