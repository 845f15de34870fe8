/**
 * The cost of a delay in pence, to the nearest penny, a half upwards; null when either part is not
 * known. A year counts as 365 days, so that a day always costs the same.
 *
 * @param perYear pence for each year of delay.
 * @example costOfDelay(650_000_000, 73) // 130_000_000
 */
export function costOfDelay(perYear: number | null, daysLate: number | null): number | null {
  if (perYear === null || daysLate === null) return null;
  // The product of the largest amount and a century of days is beyond what a number keeps exactly.
  const pence = Number((2n * BigInt(perYear) * BigInt(daysLate) + 365n) / 730n);
  return Number.isSafeInteger(pence) ? pence : null;
}

/**
 * A twelfth of a yearly amount in pence, to the nearest penny, a half upwards.
 *
 * @example costPerMonth(650_000_000) // 54_166_667
 */
export function costPerMonth(perYear: number | null): number | null {
  return perYear === null ? null : Math.floor((perYear + 6) / 12);
}
