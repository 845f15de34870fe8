import type { ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import type { Reader } from "../../records/reader.ts";

/**
 * Where rules get a programme's records from: a Reader, at its point in time, or the change under
 * way (a ChangeTransaction is one).
 */
export interface RecordsOf {
  /** All of a kind; of the programme in question, unless another chain is named. */
  all<T extends ProgrammeRecord>(type: RecordClass<T>, programme?: string): Promise<readonly T[]>;
}

/** A programme's records as a Reader sees them. */
export function recordsFrom(reader: Reader, programme: string): RecordsOf {
  return { all: async (type, from = programme) => (await reader.set(type, from)).all };
}
