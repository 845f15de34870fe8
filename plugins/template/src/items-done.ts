import type { Measured } from "@tranche/plugin-kit";

/** What the share is worked out from. */
export interface Dated {
  readonly addedOn: string;
  readonly doneOn: string | null;
}

/**
 * The share of items that are done, in per cent, as of the last day that anything happened.
 * Nothing, when there are no items: no data is not zero.
 */
export function shareDone(items: readonly Dated[]): Measured | undefined {
  if (items.length === 0) return undefined;
  const done = items.filter(({ doneOn }) => doneOn !== null).length;
  const days = items.flatMap(({ addedOn, doneOn }) => [addedOn, doneOn ?? addedOn]);
  return { value: (100 * done) / items.length, observedOn: days.sort().at(-1) as string };
}
