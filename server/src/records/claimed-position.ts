/**
 * The position that a row claims which no change made, as one that can be told: SQLite takes any
 * value for a number.
 *
 * @param length how many changes the chain has.
 */
export function claimedPosition(seq: unknown, length: number): number {
  return typeof seq === "number" && seq < 2 ** 31 ? Math.max(Math.ceil(seq), 1) : length + 1;
}
