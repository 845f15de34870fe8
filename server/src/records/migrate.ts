import { createHash } from "node:crypto";
import { type ColumnTypes, type Migration, Refusal } from "@tranche/plugin-kit";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { indexRefs } from "./folded-ref.ts";

/** Migrations of one owner: the record store, a room or a plugin. */
export interface OwnedMigrations {
  readonly owner: string;
  readonly migrations: readonly Migration[];
}

/** Any number that no other program is likely to lock; it keeps two starting servers in turn. */
const PROGRAM_LOCK = 4_753_701;

/**
 * Brings the tables up to date, in the order given, each migration in a transaction of its own; then
 * indexes the refs of tables of records.
 *
 * @returns the names of those that were run, as `owner/name`.
 * @throws Refusal MIGRATION_CHANGED when one that was run before has other statements now, or when
 *   the ledger holds one that this version does not know.
 */
export async function migrate(
  database: Database,
  owners: readonly OwnedMigrations[],
): Promise<string[]> {
  await database.write((connection) => makeLedger(connection, database.types));
  const done: string[] = [];
  const moved = new Set(
    owners.flatMap(({ migrations }) => migrations.flatMap(({ formerly = [] }) => formerly)),
  );
  for (const { owner, migrations } of owners) {
    await refuseUnknown(database, owner, migrations, moved);
    for (const migration of migrations) {
      const ran = await database.write((connection) =>
        runOnce(connection, database.types, owner, migration),
      );
      if (ran) done.push(`${owner}/${migration.name}`);
    }
  }
  await database.write(async (connection) => {
    await takeTurn(connection);
    await indexRefs(connection, database.types.database);
  });
  return done;
}

async function makeLedger(connection: Connection, types: ColumnTypes): Promise<void> {
  await takeTurn(connection);
  await connection.query(`CREATE TABLE IF NOT EXISTS migration (
    owner ${types.text} NOT NULL,
    name ${types.text} NOT NULL,
    checksum ${types.text} NOT NULL,
    applied_at ${types.instant} NOT NULL,
    PRIMARY KEY (owner, name)
  )`);
}

async function refuseUnknown(
  database: Database,
  owner: string,
  migrations: readonly Migration[],
  moved: ReadonlySet<string>,
): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  const rows = await database.write((connection) =>
    connection.query<{ name: string }>("SELECT name FROM migration WHERE owner = ?", [owner]),
  );
  const unknown = rows.find(({ name }) => !known.has(name) && !moved.has(`${owner}/${name}`));
  if (unknown)
    throw new Refusal(
      "MIGRATION_CHANGED",
      `The database holds ${owner}/${unknown.name}, which this version does not know. It was written by a newer version: start that one.`,
    );
}

async function runOnce(
  connection: Connection,
  types: ColumnTypes,
  owner: string,
  migration: Migration,
): Promise<boolean> {
  await takeTurn(connection);
  const statements = migration.up(types);
  const checksum = createHash("sha256").update(statements.join(";\n")).digest("hex");
  const [row] = await connection.query<{ checksum: string }>(
    "SELECT checksum FROM migration WHERE owner = ? AND name = ?",
    [owner, migration.name],
  );
  if (row) {
    if (row.checksum === checksum) return false;
    throw new Refusal(
      "MIGRATION_CHANGED",
      `Migration ${owner}/${migration.name} was run before with other statements. Put them back, and add a new migration for the change.`,
    );
  }
  const madeBefore = await ranBefore(connection, migration);
  if (!madeBefore) for (const statement of statements) await connection.query(statement);
  await connection.query(
    "INSERT INTO migration (owner, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
    [owner, migration.name, checksum, new Date().toISOString()],
  );
  return !madeBefore;
}

/** Whether the tables are there from migrations that stood elsewhere in an earlier version. */
async function ranBefore(connection: Connection, { formerly = [] }: Migration): Promise<boolean> {
  for (const moved of formerly) {
    const [row] = await connection.query(
      "SELECT 1 AS found FROM migration WHERE owner || '/' || name = ?",
      [moved],
    );
    if (!row) return false;
  }
  return formerly.length > 0;
}

async function takeTurn(connection: Connection): Promise<void> {
  if (connection.isPostgres)
    await connection.query("SELECT pg_advisory_xact_lock(?)", [PROGRAM_LOCK]);
}
