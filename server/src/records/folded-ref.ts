import type { ColumnTypes } from "@tranche/plugin-kit";
import type { Connection } from "./connection.ts";

/**
 * A ref as refs are told apart, in SQL: `IF` and `if` look alike, so that no second one is taken.
 * Refs are ASCII. PostgreSQL would fold them as the database's language does, in which `I` need not
 * become `i`, but for the collation.
 */
export function foldedIn(database: ColumnTypes["database"], column: string): string {
  return database === "postgres" ? `lower(${column} COLLATE "C")` : `lower(${column})`;
}

/** The same of a ref that a caller gave. */
export function folded(ref: string): string {
  return ref.toLowerCase();
}

/**
 * Makes the index by which a ref is found whatever its capitals, for each table of records that has
 * none yet. It is not unique: an old database may hold two refs that only capitals tell apart, and
 * goes on working. That no third is taken is seen to by the statement that adds a record, since the
 * changes of one programme follow one another.
 */
export async function indexRefs(
  connection: Connection,
  database: ColumnTypes["database"],
): Promise<void> {
  const tables = await connection.query<{ name: string }>(WITHOUT_INDEX[database]);
  for (const { name } of tables)
    await connection.query(
      `CREATE INDEX IF NOT EXISTS "${name}${INDEX}" ON "${name}" (programme, ${foldedIn(database, "ref")})`,
    );
}

const INDEX = "_folded";

/** Tables of records are those that have what every record has: a ref and a revision. */
const WITHOUT_INDEX = {
  sqlite: `SELECT t.name FROM sqlite_master t WHERE t.type = 'table'
     AND (SELECT COUNT(*) FROM pragma_table_info(t.name) c
       WHERE c.name IN ('programme', 'ref', 'revision')) = 3
     AND NOT EXISTS (SELECT 1 FROM sqlite_master i
       WHERE i.type = 'index' AND i.name = t.name || '${INDEX}')`,
  postgres: `SELECT c.table_name AS name FROM information_schema.columns c
     WHERE c.table_schema = current_schema() AND c.column_name IN ('programme', 'ref', 'revision')
     AND NOT EXISTS (SELECT 1 FROM pg_indexes i WHERE i.schemaname = c.table_schema
       AND i.tablename = c.table_name AND i.indexname = left(c.table_name || '${INDEX}', 63))
     GROUP BY c.table_name HAVING COUNT(*) = 3`,
} as const;
