import { type Fact, factsOf } from "./fact.ts";
import type { RecordClass } from "./record.ts";
import { kindOf } from "./record-kind.ts";

/** A kind of record as its class states it, for what is derived from it. */
export interface Description {
  readonly name: string;
  readonly table: string;
  readonly words: string | null;
  readonly listed: readonly [name: string, words: string] | null;
  readonly facts: readonly Fact[];
}

/**
 * What a class of records states of itself: for exports, forms, pages and checks, which read it
 * instead of stating it again.
 *
 * @throws Error when the class is not declared with `record`.
 * @example
 * describe(Lot).facts.map(({ heading }) => heading) // ["Name", "Ceiling", "Tranche", …]
 */
export function describe(type: RecordClass): Description {
  const kind = kindOf(type);
  if (!kind) throw new Error(`${type.name} is no kind of record. Declare it with @record.`);
  const { name, table, words, listed } = kind;
  return { name, table, words, listed, facts: factsOf(type) };
}
