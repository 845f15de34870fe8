import type { ProgrammeRecord, Provenance } from "@tranche/plugin-kit";
import { fromData, type RecordShape } from "./record-shape.ts";

/** A state that a record had, and the change that gave it. */
export interface RecordState<T> {
  /** The number of the change in the programme's chain. */
  readonly seq: number;
  /** When it took effect. */
  readonly at: string;
  /** True when no source gives the day and a plausible one stands in. */
  readonly atApproximate: boolean;
  readonly actor: string;
  readonly reason: string;
  readonly source: string | null;
  readonly provenance: Provenance;
  /** The record as the change left it; null where the change took it out of the present. */
  readonly record: T | null;
}

/** The states of every record of a kind in one programme, by ref, oldest first. */
export type RecordHistories<T> = ReadonlyMap<string, readonly RecordState<T>[]>;

/** A version of a record with its change, as the statement below gives it. */
export interface StateRow extends Omit<RecordState<unknown>, "record" | "atApproximate"> {
  readonly programme: string;
  readonly ref: string;
  readonly operation: string;
  readonly data: string;
  readonly atApproximate: boolean | number;
}

/** Every version of a kind of record that a condition on `programme` and `seq` allows. */
export function statesWhere(condition: string): string {
  return `SELECT v.programme, v.ref, v.seq, v.operation, v.data, c.at,
      c.at_approximate AS "atApproximate", c.actor, c.reason, c.source, c.provenance
    FROM (SELECT programme, ref, seq, ordinal, operation, data FROM record_version
          WHERE entity = ? AND ${condition}) v
    JOIN change c ON c.programme = v.programme AND c.seq = v.seq
    ORDER BY v.programme, v.seq, v.ordinal`;
}

/** Rows of one programme, in order, as states by ref. A change counts once: as it left the record. */
export function historiesOf<T extends ProgrammeRecord>(
  shape: RecordShape,
  rows: readonly StateRow[],
): Map<string, RecordState<T>[]> {
  const histories = new Map<string, RecordState<T>[]>();
  for (const { programme: _, ref, operation, data, atApproximate, ...change } of rows) {
    const record = operation === "DELETE" ? null : fromData<T>(shape, data);
    const state = { ...change, atApproximate: Boolean(atApproximate), record };
    const history = histories.get(ref);
    if (!history) histories.set(ref, [state]);
    else if (history.at(-1)?.seq === state.seq) history[history.length - 1] = state;
    else history.push(state);
  }
  return histories;
}
