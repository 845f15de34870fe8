import type { ProgrammeRecord, Records } from "@tranche/plugin-kit";

/** All records of one kind in one programme, as one Reader sees them, in the order of their refs. */
export class RecordSet<T extends ProgrammeRecord> implements Records<T> {
  private readonly groups = new Map<keyof T, Map<unknown, T[]>>();

  constructor(readonly all: readonly T[]) {}

  get(ref: string | null): T | null {
    return this.where("ref", ref)[0] ?? null;
  }

  /** Those whose `field` is `value`; each field is indexed once. */
  where<K extends keyof T>(field: K, value: T[K] | null): readonly T[] {
    let groups = this.groups.get(field);
    if (!groups) {
      groups = groupBy(this.all, (record) => record[field] as unknown);
      this.groups.set(field, groups);
    }
    return groups.get(value) ?? [];
  }
}

/** What `Map.groupBy` does, which Node 20 does not have. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const collator = new Intl.Collator("en", { numeric: true });

/** Refs in the order a reader expects: L2 before L10. */
export function byRef(a: { ref: string }, b: { ref: string }): number {
  return collator.compare(a.ref, b.ref);
}
