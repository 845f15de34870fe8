import { MOST_PENCE, Refusal, toPounds } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { RoomGuard } from "../../records/guard.ts";
import { groupBy } from "../../records/record-set.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Allocation, AllocationBasis, OverspendRule } from "../decisions/allocation.ts";
import { Decision } from "../decisions/decision.ts";
import { keepUse, usedBefore } from "../decisions/limit-use.ts";
import { fiscalYearOf } from "../programme/fiscal-year.ts";
import type { MonthSpent } from "./spend-sums.ts";

type Spent = Pick<MonthSpent, "allocation" | "month" | "amount">;

/**
 * Holds spend to allocations: a sum in all, a yearly rate in each fiscal year. An allocation can't
 * be cut below what was spent from it either.
 */
export const allocationGuard: RoomGuard = {
  tables: ["spend_entry", "allocation"],
  async check(transaction) {
    const months = await transaction.rows<Spent>(
      `SELECT allocation, month, CAST(SUM(amount) AS bigint) AS amount FROM spend_month
       WHERE programme = ? GROUP BY allocation, month`,
      [transaction.stamp.programme],
    );
    const spent = groupBy(months, ({ allocation }) => allocation);
    const amended = new Set(
      transaction.versions.filter(({ entity }) => entity === "allocation").map(({ ref }) => ref),
    );
    for (const allocation of await transaction.all(Allocation))
      for (const [ref, used] of usesOf(allocation, spent.get(allocation.ref) ?? []))
        await hold(transaction, allocation, ref, used, amended.has(allocation.ref));
  },
};

/** What was spent of an allocation, under the ref of its limit: the year's, for a yearly rate. */
function usesOf({ ref, basis }: Allocation, months: readonly Spent[]): ReadonlyMap<string, number> {
  const perYear = basis === AllocationBasis.PER_YEAR;
  const groups = groupBy(months, ({ month }) =>
    perYear ? `${ref} in ${fiscalYearOf(month)}` : ref,
  );
  return new Map(
    [...groups].map(([limit, own]) => [limit, own.reduce((sum, { amount }) => sum + amount, 0)]),
  );
}

async function hold(
  transaction: ChangeTransaction,
  { ref: allocation, amount: cap, overspend, decision }: Allocation,
  ref: string,
  used: number,
  isAmended: boolean,
): Promise<void> {
  const before = await usedBefore(transaction, "allocation", ref);
  if (before.used === used && !isAmended) return;
  const refuses = overspend === OverspendRule.REFUSE;
  if (refuses && used > cap && (isAmended || used > before.used)) {
    if (used <= before.used)
      throw new AuthorityRefusal(
        "LIMIT_EXCEEDED",
        `${toPounds(used)} was spent from ${ref}; ${decision} can't leave it with ${toPounds(cap)}. Approve as much, or let it be flagged (overspend: FLAG).`,
        "amount",
        { allocation, limit: toPounds(cap), used: toPounds(used), decision },
      );
    const { decidedBy = null } = (await transaction.find(Decision, decision)) ?? {};
    const headroom = toPounds(cap - before.used);
    throw new AuthorityRefusal(
      "LIMIT_EXCEEDED",
      `${ref} has ${headroom} left of ${toPounds(cap)}, as ${decision} set it; this takes ${toPounds(used - before.used)}. Approving more means recording a decision by ${decidedBy ?? `whoever took ${decision}`}.`,
      "amount",
      { allocation, limit: toPounds(cap), headroom, decision, mayApprove: decidedBy },
    );
  }
  if (Math.abs(used) > MOST_PENCE)
    throw new Refusal(
      "BAD_INPUT",
      `${ref} would add up to ${toPounds(used)}; at most ${toPounds(MOST_PENCE)} is kept.`,
      "amount",
    );
  // One that was overspent before it refused may still be paid back, in parts.
  const most = refuses ? Math.max(cap, used) : null;
  await keepUse(transaction, { limits: "allocation", ref, cap: most, used });
}
