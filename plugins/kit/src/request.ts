import type { Provenance } from "./provenance.ts";
import type { Facts, ProgrammeRecord, RecordClass } from "./record.ts";

/** What every change asked for through the API says of itself. */
export interface StatedChange {
  readonly programme: string;
  readonly reason: string;
  readonly source?: string | undefined;
  readonly provenance?: Provenance | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** What a change may do to the records of its programme. */
export interface RecordWriter {
  find<T extends ProgrammeRecord>(type: RecordClass<T>, ref: string): Promise<T | null>;
  /** All records of a kind as they stand within this change. */
  all<T extends ProgrammeRecord>(type: RecordClass<T>): Promise<T[]>;
  create<T extends ProgrammeRecord>(type: RecordClass<T>, facts: Facts<T>): Promise<T>;
  /** @param seen the revision that the caller read; null skips the check. */
  update<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    ref: string,
    seen: number | null,
    facts: Partial<Omit<Facts<T>, "ref">>,
  ): Promise<T>;
  remove<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    ref: string,
    seen: number | null,
  ): Promise<void>;
}

/**
 * What a plugin's mutation gets as its context (`@Ctx() request: PluginRequest`): the write door,
 * in the caller's name. What `work` returns is answered, and answered again when the request is
 * repeated with its idempotency key.
 */
export interface PluginRequest {
  change<T>(
    input: StatedChange,
    work: (writer: RecordWriter) => Promise<T>,
  ): Promise<{ readonly result: T }>;
}
