import type { Programme } from "../programme/programme.ts";

/**
 * What was actually spent from the allocations of the tranche in hand by the instant looked at, in
 * pence: the actual cost (AC) of earned value. Null when no spend is recorded, which is not the
 * same as none.
 */
export async function actualCost(_programme: Programme): Promise<number | null> {
  return null;
}
