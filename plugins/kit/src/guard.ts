import type { ProgrammeRecord, RecordClass } from "./record.ts";

/** What a guard may look at: the records of the change's programme as the change leaves them. */
export interface GuardedRecords {
  find<T extends ProgrammeRecord>(type: RecordClass<T>, ref: string): Promise<T | null>;
  /** All records of a kind, in the order of their refs. */
  all<T extends ProgrammeRecord>(type: RecordClass<T>): Promise<T[]>;
}

/**
 * A rule that holds for a programme whoever writes. It runs at the end of every change that touches
 * one of its tables, before the change is kept, and throws a Refusal to refuse it. It can refuse a
 * change, never allow one that another refuses.
 */
export interface Guard {
  readonly tables: readonly string[];
  check(records: GuardedRecords): Promise<void>;
}
