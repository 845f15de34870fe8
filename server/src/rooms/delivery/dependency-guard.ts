import { badInput } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { cycleIn, type Ends } from "../programme/arrow-order.ts";
import { milestoneName } from "./milestone-chain.ts";
import { isWaiting } from "./milestone-outlook.ts";
import { Risk } from "./risk.ts";

/**
 * No milestone waits for itself, not even through milestones of other programmes. Two programmes
 * that close a cycle at the same moment may both be let through, since neither locks the other's
 * chain; a reader of a cycle leaves it where it began.
 */
export const dependencyGuard: RoomGuard = {
  tables: ["raid_entry"],
  async check(transaction) {
    const cycle = cycleIn(await waitsFrom(transaction));
    if (cycle)
      throw badInput(
        "onMilestone",
        `A milestone would wait for itself: ${cycle.join(" → ")}. Close one of these dependencies, or name another milestone.`,
      );
  },
};

/** Which milestone waits for which, in the change's programme and all that it waits for. */
async function waitsFrom(transaction: ChangeTransaction): Promise<Ends[]> {
  const waits: Ends[] = [];
  const reached = new Set([transaction.stamp.programme]);
  // A Set is walked through to what is added meanwhile.
  for (const programme of reached)
    for (const risk of (await transaction.all(Risk, programme)).filter(isWaiting)) {
      const from = milestoneName(programme, risk.milestone);
      waits.push({ from, to: milestoneName(risk.onProgramme, risk.onMilestone) });
      reached.add(risk.onProgramme);
    }
  return waits;
}
