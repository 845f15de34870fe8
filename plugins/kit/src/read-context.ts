import type { ProgrammeRecord, RecordClass } from "./record.ts";

/** What a facet, metric or section may read: the records of many programmes, at one point in time. */
export interface ReadContext {
  /** The instant looked at, ISO in UTC. */
  readonly at: string;
  /** The civil day of that instant, YYYY-MM-DD. */
  readonly day: string;
  /** Aborted when the answer is no longer waited for. */
  readonly signal: AbortSignal;
  /** The plugin's configuration, as its schema gave it. */
  readonly config: unknown;
  /**
   * All records of a kind in each programme, in the order of their refs. One statement serves any
   * number of programmes: ask once for all of them, never in a loop. A programme without any has an
   * empty list.
   */
  records<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    programmes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly T[]>>;
}
