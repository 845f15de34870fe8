import type { ChangeTransaction } from "./transaction.ts";

/**
 * A rule that holds for a programme whoever writes: a mutation, a seed or a plugin. It runs at the
 * end of every change that touches one of its tables, before the change is kept, and throws to
 * refuse it. The chain's head is locked meanwhile, so what it reads can't move under it.
 */
export interface Guard {
  readonly tables: readonly string[];
  check(transaction: ChangeTransaction): Promise<void>;
}

/** Holds a change to the guards of the tables that it touched. */
export async function holdTo(
  guards: readonly Guard[],
  transaction: ChangeTransaction,
): Promise<void> {
  const touched = new Set(transaction.versions.map(({ entity }) => entity));
  for (const { tables, check } of guards)
    if (tables.some((table) => touched.has(table))) await check(transaction);
}
