import { latestBy, type Measured, measured, newestDay, perCent, sumOf } from "@tranche/plugin-kit";
import type { TechnologySavingsTarget } from "./savings-target.ts";
import type { TechnologySystem } from "./system.ts";
import { decommissionedBy, registerDay, type SystemDays } from "./system-status.ts";

/** What the saving is worked out from. */
export type PricedSystem = SystemDays & Pick<TechnologySystem, "annualRunCost">;
export type Target = Pick<TechnologySavingsTarget, "setOn" | "annualAmount">;

/**
 * What the systems that are switched off cost in a year, in pence. Nothing when there is no
 * register, or when systems are off and none of their costs is recorded; 0 when none is off.
 * One that is off without a known cost adds nothing: the sum is at least what is saved.
 */
export function savingsUnlocked(
  systems: readonly PricedSystem[],
  day: string,
): Measured | undefined {
  const off = decommissionedBy(systems, day);
  const costs = off.flatMap(({ annualRunCost }) => (annualRunCost === null ? [] : [annualRunCost]));
  if (off.length > 0 && costs.length === 0) return undefined;
  const pence = sumOf(costs, (cost) => cost);
  return measured(pence, registerDay(systems, day));
}

/** How many of the systems that are switched off have no known cost. */
export function unpricedCount(systems: readonly PricedSystem[], day: string): number {
  return decommissionedBy(systems, day).filter(({ annualRunCost }) => annualRunCost === null)
    .length;
}

/** The target that applied on a day. */
export function targetOn<T extends Target>(targets: readonly T[], day: string): T | undefined {
  return latestBy(targets, ({ setOn }) => setOn, day);
}

/** The saving unlocked, in per cent of the target. */
export function savingsShare(
  systems: readonly PricedSystem[],
  targets: readonly Target[],
  day: string,
): Measured | undefined {
  const unlocked = savingsUnlocked(systems, day);
  const target = targetOn(targets, day);
  if (!unlocked || !target) return undefined;
  const share = perCent(unlocked.value, target.annualAmount);
  return measured(share, newestDay([unlocked.observedOn, target.setOn], day));
}
