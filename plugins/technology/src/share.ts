import type { Measured } from "@tranche/plugin-kit";

/** A part of a whole, in per cent. Nothing for a whole of none: no data is not zero. */
export function perCent(part: number, whole: number): number | undefined {
  return whole > 0 ? (100 * part) / whole : undefined;
}

/** A value with the day of its latest fact; nothing when either is missing. */
export function measured(
  value: number | undefined,
  observedOn: string | undefined,
): Measured | undefined {
  return value === undefined || observedOn === undefined ? undefined : { value, observedOn };
}
