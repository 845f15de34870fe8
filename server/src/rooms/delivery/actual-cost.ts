import { fundingOf } from "../finance/finance-resolver.ts";
import { spentFrom } from "../finance/position-resolver.ts";
import type { Programme } from "../programme/programme.ts";

/**
 * What was actually spent from the allocations of the current tranche by the instant looked at, in
 * pence: the actual cost (AC) of earned value. Null when no spend is recorded, which is not the
 * same as none.
 */
export async function actualCost(programme: Programme): Promise<number | null> {
  const spent = await spentFrom(await fundingOf(programme));
  return spent.length > 0 ? spent.reduce((sum, { amount }) => sum + amount, 0) : null;
}
