import type { RecordClass } from "@tranche/plugin-kit";
import type { Database } from "../../server/src/records/database.ts";
import { literal } from "./raw-database.ts";

/** Where the record store keeps what it knows of a programme, beside the records. */
const KEPT = ["chain", "change", "record_version"];

/**
 * Adds programmes that are in all as one that is kept, but for their name: a statement for each
 * table, where many programmes are needed and their making is not what is looked at. The digests of
 * their chains stay those of the first, and fit it alone.
 *
 * @param types the kinds of record that the programme has, each after those that it links to.
 */
export async function copyProgramme(
  database: Database,
  from: string,
  names: readonly string[],
  types: readonly RecordClass[],
): Promise<void> {
  const tables = types.map((type) => database.writer.getMetadata(type).tableName);
  const made = names.map((name) => `(${literal(name)})`).join(", ");
  await database.write(async (connection) => {
    for (const table of [...KEPT, ...tables]) {
      const rows = await connection.query<Record<string, unknown>>(
        `SELECT * FROM "${table}" WHERE programme = ?`,
        [from],
      );
      const columns = Object.keys(rows[0] ?? {});
      const copied = columns.map((column) => {
        if (column === "data") return `replace(data, '"${from}"', '"' || made.column1 || '"')`;
        const namesIt = rows.some((row) => row[column] === from);
        if (!namesIt) return `"${column}"`;
        return `CASE WHEN "${column}" = ${literal(from)} THEN made.column1 ELSE "${column}" END`;
      });
      await connection.query(
        `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
         SELECT ${copied.join(", ")} FROM "${table}", (VALUES ${made}) AS made WHERE programme = ?`,
        [from],
      );
    }
  });
}
