/** What one in ten, one in two and nine in ten runs do not exceed. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/**
 * The percentiles of runs by nearest rank: each is the value of a run, never one between two.
 *
 * @param runs at least one, in any order.
 */
export function spreadOf(runs: Float64Array): Spread {
  const sorted = runs.toSorted();
  const at = (per: number) => sorted[Math.ceil((per * sorted.length) / 100) - 1] as number;
  return { p10: at(10), p50: at(50), p90: at(90) };
}

/**
 * The mean of runs, rounded to a whole number.
 *
 * @param runs at least one, of whole numbers.
 */
export function meanOf(runs: Float64Array): number {
  // About the first, so that no sum of large amounts loses a penny.
  const [about = 0] = runs;
  return about + Math.round(runs.reduce((sum, each) => sum + (each - about), 0) / runs.length);
}
