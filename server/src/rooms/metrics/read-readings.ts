import { selectOf } from "../../records/append-only.ts";
import { marks } from "../../records/connection.ts";
import type { Reader } from "../../records/reader.ts";
import { byRef, groupBy } from "../../records/record-set.ts";
import { type KeptReading, READINGS, type StoredReading } from "./stored-reading.ts";

const COLUMNS = selectOf(READINGS);

/** The latest reading of each metric in each programme, up to the Reader's point in time. */
export async function latestReadings(
  reader: Reader,
  programmes: readonly string[],
): Promise<Map<string, KeptReading[]>> {
  const positions = await reader.upTo(programmes);
  const found = new Map<string, KeptReading[]>(programmes.map((each) => [each, []]));
  if (positions.values.length === 0) return found;
  type Aged = StoredReading & { age: number; ever: number };
  const rows = await reader.rows<Aged>(READINGS, programmes, (table) => ({
    sql: `SELECT * FROM (
       SELECT ${COLUMNS}, ROW_NUMBER() OVER (
         PARTITION BY programme, metric_key ORDER BY as_at DESC, seq DESC, ordinal DESC) AS age,
         COUNT(value) OVER (PARTITION BY programme, metric_key) AS ever
       FROM ${table} r WHERE ${positions.sql} AND as_at <= ?
     ) readings WHERE age = 1`,
    values: [...positions.values, reader.at],
  }));
  for (const { age: _age, ever, ...row } of rows)
    found.get(row.programme)?.push({ ...row, everRead: Number(ever) > 0 });
  for (const own of found.values())
    own.sort((a, b) => byRef({ ref: a.metricKey }, { ref: b.metricKey }));
  return found;
}

/** What was last kept for exactly this instant, whenever it was entered. */
export async function readingsMadeFor(
  reader: Reader,
  programmes: readonly string[],
  asAt: string,
): Promise<Map<string, StoredReading[]>> {
  const rows = await reader.rows<StoredReading>(READINGS, programmes, (table) => ({
    sql: `SELECT ${COLUMNS} FROM ${table} r
     WHERE programme IN (${marks(programmes)}) AND as_at = ? ORDER BY seq, ordinal`,
    values: [...programmes, asAt],
  }));
  const last = new Map(rows.map((row) => [JSON.stringify([row.programme, row.metricKey]), row]));
  return groupBy(last.values(), ({ programme }) => programme);
}

/** All readings of a programme made for instants from one to another, oldest first. */
export async function readingsBetween(
  reader: Reader,
  programme: string,
  keys: readonly string[],
  from: string,
  to: string,
): Promise<StoredReading[]> {
  const positions = await reader.upTo([programme]);
  if (positions.values.length === 0 || keys.length === 0) return [];
  return reader.rows<StoredReading>(READINGS, [programme], (table) => ({
    sql: `SELECT ${COLUMNS} FROM ${table} r
     WHERE ${positions.sql} AND metric_key IN (${marks(keys)}) AND as_at >= ? AND as_at <= ?
     ORDER BY as_at, seq, ordinal LIMIT 10000`,
    values: [...positions.values, ...keys, from, to],
  }));
}
