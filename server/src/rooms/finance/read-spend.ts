import { nameKey } from "@tranche/plugin-kit";
import { selectOf } from "../../records/append-only.ts";
import type { Reader } from "../../records/reader.ts";
import { entryId, SPEND, SpendEntry } from "./spend-entry.ts";

/** A condition on entries `e`, with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Row = Omit<SpendEntry, "id">;

/** Entries that fit a condition, in the order they were recorded, as a Reader sees them. */
export async function readEntries(
  reader: Reader,
  programmes: readonly string[],
  { sql, values }: Condition,
  most: number,
): Promise<SpendEntry[]> {
  const rows = await reader.rows<Row>(SPEND, programmes, (table) => ({
    sql: `SELECT ${selectOf(SPEND, "e.")}, c.at, c.source, c.provenance
     FROM ${table} e JOIN change c ON c.programme = e.programme AND c.seq = e.seq
     WHERE ${sql} ORDER BY e.programme, e.seq, e.ordinal LIMIT ${most}`,
    values,
  }));
  return rows.map((row) => {
    const id = entryId(row.programme, row.seq, row.ordinal);
    return reader.mark(Object.assign(new SpendEntry(), row, { id }));
  });
}

/** The entries that one change recorded. */
export function entriesOf(reader: Reader, programme: string, seq: number): Promise<SpendEntry[]> {
  return readEntries(
    reader,
    [programme],
    { sql: "e.programme = ? AND e.seq = ?", values: [programme, seq] },
    MOST_IN_A_CHANGE,
  );
}

/** The most entries that one request records. */
export const MOST_IN_A_CHANGE = 250;

/** Entries at places, by id. */
export async function entriesAt(
  reader: Reader,
  places: readonly { programme: string; seq: number; ordinal: number }[],
  columns: readonly [seq: string, ordinal: string] = ["e.seq", "e.ordinal"],
): Promise<SpendEntry[]> {
  const place = `(e.programme, ${columns[0]}, ${columns[1]})`;
  const programmes = [...new Set(places.map(({ programme }) => programme))];
  const upTo = await reader.upTo(programmes, "e.");
  if (upTo.values.length === 0) return [];
  return readEntries(
    reader,
    programmes,
    {
      sql: `${place} IN (VALUES ${places.map(() => "(CAST(? AS text), CAST(? AS integer), CAST(? AS integer))").join(", ")})
        AND ${upTo.sql}`,
      values: [
        ...places.flatMap(({ programme, seq, ordinal }) => [programme, seq, ordinal]),
        ...upTo.values,
      ],
    },
    places.length,
  );
}

/** Every spelling that a supplier's name has in a programme's ledger; null when none is asked for. */
export async function spellingsOf(
  reader: Reader,
  programme: string,
  supplier: string | null | undefined,
): Promise<string[] | null> {
  if (!supplier) return null;
  const rows = await reader.rows<{ supplier: string }>(SPEND, [programme], (table) => ({
    sql: `SELECT DISTINCT supplier FROM ${table} e WHERE programme = ? AND supplier IS NOT NULL`,
    values: [programme],
  }));
  const key = nameKey(supplier);
  return rows.map((row) => row.supplier).filter((each) => nameKey(each) === key);
}
