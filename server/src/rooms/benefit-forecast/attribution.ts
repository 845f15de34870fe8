import { WHOLE } from "@tranche/plugin-kit";

/** A programme's claim on a benefit, in hundredths of a per cent. */
export interface Claim {
  readonly claimant: string;
  readonly share: number;
}

/**
 * Who counts what of a benefit: each claimant its share, and the programme that keeps it what others
 * have not claimed, unless its own share is stated.
 */
export function sharesOf(holder: string, claims: readonly Claim[]): readonly Claim[] {
  if (claims.some(({ claimant }) => claimant === holder)) return claims;
  const claimed = claims.reduce((sum, { share }) => sum + share, 0);
  return [...claims, { claimant: holder, share: Math.max(0, WHOLE - claimed) }];
}

/**
 * Splits an amount by shares, so that no penny is counted twice: what the parts add up to is the
 * amount's part of all shares together, rounded once.
 *
 * @returns each share's part of the amount, in the order given.
 */
export function partsOf(amount: number, shares: readonly Claim[]): readonly number[] {
  let shared = 0;
  let given = 0;
  return shares.map(({ share }) => {
    shared += share;
    const upToHere = Math.round(amount * (shared / WHOLE));
    const part = upToHere - given;
    given = upToHere;
    return part;
  });
}
