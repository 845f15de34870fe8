import { Refusal, toPounds } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import { groupBy } from "../../records/record-set.ts";
import { Allocation, AllocationBasis } from "../decisions/allocation.ts";
import { BudgetYear } from "./budget-year.ts";

/** No budget is more than its allocation: a sum over all its years, a yearly rate in each of them. */
export const budgetGuard: RoomGuard = {
  tables: ["budget_year", "allocation"],
  async check(transaction) {
    const years = groupBy(await transaction.all(BudgetYear), ({ allocation }) => allocation);
    if (years.size === 0) return;
    for (const { ref, amount, basis } of await transaction.all(Allocation)) {
      const own = years.get(ref) ?? [];
      const amounts = own.map((each) => each.amount);
      const most =
        basis === AllocationBasis.PER_YEAR
          ? Math.max(0, ...amounts)
          : amounts.reduce((sum, each) => sum + each, 0);
      if (most > amount)
        throw new Refusal(
          "LIMIT_EXCEEDED",
          `The budget of ${ref} would come to ${toPounds(most)}, more than the ${toPounds(amount)} allocated. Plan less, or record a decision that approves more.`,
          "years",
        );
    }
  },
};
