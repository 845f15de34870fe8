import type { ChangeTransaction } from "../../records/transaction.ts";

/** A limit and how much of it is used; a cap of null is no limit. */
export interface LimitUse {
  readonly limits: "plan line" | "delegation" | "allocation";
  /** The record that sets it, and the year for a yearly one. */
  readonly ref: string;
  readonly cap: number | null;
  readonly used: number;
  readonly capCount?: number | null;
  readonly usedCount?: number;
}

/** What was used of a limit before this change, in pence and in number. */
export async function usedBefore(
  transaction: ChangeTransaction,
  limits: LimitUse["limits"],
  ref: string,
): Promise<{ used: number; usedCount: number }> {
  const [row] = await transaction.rows<{ used: number; used_count: number }>(
    "SELECT used, used_count FROM limit_use WHERE programme = ? AND limits = ? AND ref = ?",
    [transaction.stamp.programme, limits, ref],
  );
  return { used: row?.used ?? 0, usedCount: row?.used_count ?? 0 };
}

/**
 * Keeps a limit with its use, recalculated, in a table whose constraint holds the use to the limit:
 * the database refuses what the rules should have refused.
 */
export async function keepUse(transaction: ChangeTransaction, use: LimitUse): Promise<void> {
  const { limits, ref, cap, used, capCount = null, usedCount = 0 } = use;
  await transaction.derive(
    `${limits} ${ref}`,
    `INSERT INTO limit_use (programme, limits, ref, cap, used, cap_count, used_count)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (programme, limits, ref) DO UPDATE SET cap = excluded.cap, used = excluded.used,
       cap_count = excluded.cap_count, used_count = excluded.used_count`,
    [transaction.stamp.programme, limits, ref, cap, used, capCount, usedCount],
  );
}
