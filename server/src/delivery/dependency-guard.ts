import { badInput } from "@tranche/plugin-kit";
import { circleFrom } from "../programme/circle.ts";
import type { Guard } from "../records/guard.ts";
import type { ChangeTransaction } from "../records/transaction.ts";
import { milestoneName } from "./milestone-chain.ts";
import { isWaiting } from "./milestone-outlook.ts";
import { Risk } from "./risk.ts";

/**
 * No milestone waits for itself, not even through milestones of other programmes. Two programmes
 * that close a circle in the same moment may both be let through, since neither locks the other's
 * chain; whoever reads a circle leaves it where it began.
 */
export const dependencyGuard: Guard = {
  tables: ["raid_entry"],
  async check(transaction) {
    const waits = await waitsFrom(transaction);
    const circle = circleFrom(waits.keys(), (name) => waits.get(name) ?? []);
    if (circle)
      throw badInput(
        "onMilestone",
        `A milestone would wait for itself: ${circle.join(" → ")}. Close one of these dependencies, or name another milestone.`,
      );
  },
};

/** Which milestone waits for which, in the change's programme and all that it waits for. */
async function waitsFrom(transaction: ChangeTransaction): Promise<Map<string, string[]>> {
  const waits = new Map<string, string[]>();
  const reached = new Set([transaction.stamp.programme]);
  // A Set is walked through to what is added meanwhile.
  for (const programme of reached)
    for (const risk of (await transaction.all(Risk, programme)).filter(isWaiting)) {
      const name = milestoneName(programme, risk.milestone);
      waits.set(name, [
        ...(waits.get(name) ?? []),
        milestoneName(risk.onProgramme, risk.onMilestone),
      ]);
      reached.add(risk.onProgramme);
    }
  return waits;
}
