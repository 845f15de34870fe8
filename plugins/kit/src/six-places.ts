/**
 * A ratio, a rate or a percentage as it is told: to six places, and never -0. More would be noise of
 * the machine's arithmetic, -5.55e-17 for nothing.
 */
export function sixPlaces(value: number): number {
  return 0 + Number(value.toFixed(6));
}
