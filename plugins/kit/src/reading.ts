import type { ProgrammeRecord, RecordClass } from "./record.ts";

/** All records of one kind in one programme, at one point in time. */
export interface Records<T extends ProgrammeRecord> {
  readonly all: readonly T[];
  get(ref: string | null): T | null;
  /** Those whose `field` is `value`. */
  where<K extends keyof T>(field: K, value: T[K] | null): readonly T[];
}

/** Reads records at one point in time. Asked for many programmes at once, it sends one statement. */
export interface RecordReader {
  set<T extends ProgrammeRecord>(type: RecordClass<T>, programme: string): Promise<Records<T>>;
}

const READER = Symbol("reader");

/** Marks a record, or what is worked out from records, with the reader that it came from. */
export function markRead<T extends object>(value: T, reader: RecordReader): T {
  (value as { [READER]?: RecordReader })[READER] = reader;
  return value;
}

/** The reader that a record came from: what is followed from it is of the same point in time. */
export function readerOf(value: object): RecordReader {
  const reader = (value as { [READER]?: RecordReader })[READER];
  if (!reader) throw new Error("This record was not loaded by a Reader.");
  return reader;
}
