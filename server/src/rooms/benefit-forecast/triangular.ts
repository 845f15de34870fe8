/** A triangular distribution: what is least, most likely and most, in that order. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * The whole number of a triangular distribution below which a share of it lies. It never falls when
 * the share, or one of the range's three, rises.
 *
 * @param share from 0 up to 1.
 */
export function triangular({ low, likely, high }: Range, share: number): number {
  const span = high - low;
  if (span === 0) return low;
  const below = (likely - low) / span;
  const drawn =
    share < below
      ? low + Math.sqrt(share * span * (likely - low))
      : high - Math.sqrt((1 - share) * span * (high - likely));
  return Math.min(high, Math.max(low, Math.round(drawn)));
}
