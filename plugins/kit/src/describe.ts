import { type AppendedClass, appendedKindOf } from "./appended.ts";
import { type Fact, factsOf } from "./fact.ts";
import type { RecordClass } from "./record.ts";
import { kindOf } from "./record-kind.ts";

/** A kind of record or appended row as its class states it, for what is derived from it. */
export interface Description {
  readonly name: string;
  readonly table: string;
  readonly words: string | null;
  readonly listed: readonly [name: string, words: string] | null;
  readonly facts: readonly Fact[];
}

/**
 * What a class of records or appended rows states of itself: for exports, forms, pages and checks, which read it
 * instead of stating it again.
 *
 * @throws Error when the class is not declared with `record` or `appended`.
 * @example
 * describe(Lot).facts.map(({ heading }) => heading) // ["Name", "Ceiling", "Tranche", …]
 */
export function describe(type: RecordClass | AppendedClass): Description {
  const record = kindOf(type as RecordClass);
  const kind = record ?? appendedKindOf(type as AppendedClass);
  if (!kind) throw new Error(`${type.name} is no kind of record. Declare it with @record.`);
  const { name, table, words } = kind;
  const listed = record?.listed ?? null;
  return { name, table, words, listed, facts: factsOf(type) };
}
