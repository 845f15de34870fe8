/** What a rule found in the record. */
export interface Finding {
  readonly met: boolean;
  /** What was found, in a sentence. */
  readonly evidence: string;
}

/** The most names that a sentence lists. */
const MOST_NAMED = 10;

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * Names in a sentence, ten at most.
 *
 * @example listed(["B1", "B2", "B3"]) // "B1, B2 and B3"
 */
export function listed(names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  return list.format(left > 0 ? [...names.slice(0, MOST_NAMED), `${left} more`] : names);
}

/** The verb that fits so many. */
export function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
