import type { AppendOnly, RecordClass } from "@tranche/plugin-kit";
import type { Snapshot } from "./database.ts";

/** What a look through a whole chain found. */
export interface Verification {
  readonly ok: boolean;
  /** Changes found. */
  readonly length: number;
  /** Digest of the last change found, or null where there is none. */
  readonly head: string | null;
  /** The first position that is not as it was written; null when all is well. */
  readonly brokenAt: number | null;
  /** What is wrong there. */
  readonly problem: string | null;
}

/** All that a look through a chain needs of a snapshot. */
export type Queries = Pick<Snapshot, "query">;

/** What is wrong, and the position where it shows. */
export interface Fault {
  readonly at: number;
  readonly problem: string;
}

/** A digest known from elsewhere, such as an exported checkpoint. */
export interface KnownHead {
  readonly seq: number;
  readonly digest: string;
}

/** The kinds that stand in tables: records, and rows that are only ever added. */
export interface KeptKinds {
  readonly records: readonly RecordClass[];
  readonly appended: readonly AppendOnly[];
}
