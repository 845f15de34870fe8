import { WHOLE } from "@tranche/plugin-kit";

/**
 * Splits a sum by the shares out of a node. Each part ends where the shares up to it, added up,
 * come to, rounded down to the penny: so the parts never add up to more than the sum, and to all of
 * it when the shares are 100 per cent.
 *
 * A share that is not recorded passes all on when it is the only way on; else its part is not known.
 *
 * @param pence 0 or more.
 * @param shares whole hundredths of a per cent.
 * @example
 * shareOut(100, [3333, 3333, 3334]); // [33, 33, 34]
 * shareOut(100, [6000, null]); // [60, null]
 */
export function shareOut(pence: number, shares: readonly (number | null)[]): (number | null)[] {
  if (shares.length === 1 && shares[0] === null) return [pence];
  let upTo = 0;
  return shares.map((share) => {
    if (share === null) return null;
    const before = portionOf(pence, upTo);
    upTo += share;
    return portionOf(pence, upTo) - before;
  });
}

/** Beyond what a double holds exactly, hence the BigInt. */
function portionOf(pence: number, share: number): number {
  return Number((BigInt(pence) * BigInt(share)) / BigInt(WHOLE));
}
