import {
  type Facts,
  forEachItem,
  type ProgrammeRecord,
  type RecordClass,
} from "@tranche/plugin-kit";
import { refsAfter } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";

/** Which parts of a record are set: their kind, what they have in common, and what tells them apart. */
interface Whole<T extends ProgrammeRecord> {
  readonly type: RecordClass<T>;
  /** The list of the input that states them. */
  readonly list: string;
  /** Refs are numbered after it: "RR1". */
  readonly prefix: string;
  readonly of: Partial<Facts<T>>;
  readonly by: keyof Facts<T> & keyof T;
}

/**
 * Sets all parts that a record has: one that is no longer stated is removed, one that has changed is
 * updated. Those that stay as they are get no new revision.
 */
export async function setParts<T extends ProgrammeRecord>(
  transaction: ChangeTransaction,
  { type, list, prefix, of, by }: Whole<T>,
  parts: readonly Partial<Facts<T>>[],
): Promise<void> {
  const all = await transaction.all(type);
  const own = all.filter((each) => hasAll(each, of));
  const nextRef = refsAfter(prefix, all);
  const stated = (known: T) => parts.find((part) => part[by] === known[by]);
  for (const known of own) if (!stated(known)) await transaction.remove(type, known.ref, null);
  await forEachItem(list, parts, async (part) => {
    const known = own.find((each) => each[by] === part[by]);
    if (!known) await transaction.create(type, { ...part, ...of, ref: nextRef() } as Facts<T>);
    else if (!hasAll(known, part)) await transaction.update(type, known.ref, null, part);
  });
}

function hasAll(record: object, facts: object): boolean {
  return Object.entries(facts).every(
    ([name, value]) => (record as Record<string, unknown>)[name] === value,
  );
}
