import type { Facts, ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";

/** Which parts of a record are set: their kind, what they have in common, and what tells them apart. */
interface Whole<T extends ProgrammeRecord> {
  readonly type: RecordClass<T>;
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
  { type, prefix, of, by }: Whole<T>,
  parts: readonly Partial<Facts<T>>[],
): Promise<void> {
  const own = (await transaction.all(type)).filter((each) => hasAll(each, of));
  const stated = (known: T) => parts.find((part) => part[by] === known[by]);
  for (const known of own) if (!stated(known)) await transaction.remove(type, known.ref, null);
  for (const part of parts) {
    const known = own.find((each) => each[by] === part[by]);
    if (!known) {
      const ref = nextRef(prefix, await transaction.all(type));
      await transaction.create(type, { ...part, ...of, ref } as Facts<T>);
    } else if (!hasAll(known, part)) await transaction.update(type, known.ref, null, part);
  }
}

function hasAll(record: object, facts: object): boolean {
  return Object.entries(facts).every(
    ([name, value]) => (record as Record<string, unknown>)[name] === value,
  );
}
