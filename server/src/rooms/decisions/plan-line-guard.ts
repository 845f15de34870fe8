import { toPounds } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { RoomGuard } from "../../records/guard.ts";
import { SpendKind } from "../programme/amounts.ts";
import { Allocation, CapitalPlanLine } from "./allocation.ts";
import { keepUse, usedBefore } from "./limit-use.ts";

/** Holds capital allocations to what is left of the plan line that they are drawn from. */
export const planLineGuard: RoomGuard = {
  tables: ["allocation", "capital_plan_line"],
  async check(transaction) {
    const allocations = await transaction.all(Allocation);
    for (const line of await transaction.all(CapitalPlanLine)) {
      const drawn = allocations.filter(({ drawnFrom }) => drawnFrom === line.ref);
      const wrong = drawn.find(({ kind }) => kind !== SpendKind.CAPITAL);
      if (wrong)
        throw new AuthorityRefusal(
          "WRONG_KIND_OF_MONEY",
          `${wrong.ref} is revenue, and a capital plan pays for capital only. Leave drawnFrom out, or make it capital.`,
          "drawnFrom",
          { allocation: wrong.ref, planLine: line.ref },
        );
      const used = drawn.reduce((sum, { amount }) => sum + amount, 0);
      if (used > line.budget) {
        const before = await usedBefore(transaction, "plan line", line.ref);
        const left = toPounds(line.budget - before.used);
        throw new AuthorityRefusal(
          "LIMIT_EXCEEDED",
          `${line.ref} has ${left} left of ${toPounds(line.budget)}; this draws ${toPounds(used - before.used)}. Draw less, or increase the budget of the plan.`,
          "amount",
          { planLine: line.ref, limit: toPounds(line.budget), headroom: left },
        );
      }
      await keepUse(transaction, { limits: "plan line", ref: line.ref, cap: line.budget, used });
    }
  },
};
