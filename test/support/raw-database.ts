import { type DataSource, QueryFailedError, type QueryRunner } from "typeorm";
import { Connection } from "../../server/src/records/connection.ts";
import { type Location, writerSource } from "../../server/src/records/driver.ts";

/** A row as SQL literals by column: exact in bytes and type, and fit to be written back. */
export type RawRow = Readonly<Record<string, string>>;

/** One row before and after an alteration; null where there is none. */
export interface Difference {
  readonly table: string;
  readonly before: RawRow | null;
  readonly after: RawRow | null;
}

export interface RawColumn {
  readonly name: string;
  /** As the database declares it, in lower case. */
  readonly type: string;
  readonly nullable: boolean;
}

const KEYS: Record<string, readonly string[]> = {
  chain: ["programme"],
  change: ["programme", "seq"],
  record_version: ["programme", "seq", "ordinal"],
};

const TAKEN = ["SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "23505"];

/** The columns that a row of a table is known by. */
export function keyOf(table: string): readonly string[] {
  return KEYS[table] ?? ["programme", "ref"];
}

/** A text as a literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The text of a literal: a quoted one without its quotes, another as it is written. */
export function textOf(cell: string): string {
  const quoted = /^(E?)'(.*)'$/s.exec(cell);
  if (!quoted) return cell;
  const text = (quoted[2] as string).replaceAll("''", "'");
  return quoted[1] ? text.replaceAll("\\\\", "\\") : text;
}

/**
 * The database behind the server's back, as somebody with its file or password has it: no foreign
 * key and no check holds here, and on PostgreSQL no column outside a key is required.
 */
export class RawDatabase {
  private readonly columns = new Map<string, RawColumn[]>();

  private constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    readonly kind: Location["kind"],
  ) {}

  static async open(location: Location): Promise<RawDatabase> {
    const source = await writerSource(location, []).initialize();
    const raw = new RawDatabase(source, source.createQueryRunner(), location.kind);
    for (const statement of location.kind === "sqlite" ? SQLITE_UNBOUND : POSTGRES_UNBOUND)
      await raw.run(statement);
    return raw;
  }

  /** What verifyChain reads through, in the middle of an alteration. */
  get connection(): Connection {
    return new Connection(this.runner, () => {});
  }

  run(sql: string): Promise<unknown> {
    return this.runner.query(sql);
  }

  async columnsOf(table: string): Promise<RawColumn[]> {
    const known = this.columns.get(table);
    if (known) return known;
    const sql =
      this.kind === "sqlite"
        ? `SELECT name, lower(type) AS type, "notnull" = 0 AS nullable FROM pragma_table_info('${table}')`
        : `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable
           FROM information_schema.columns WHERE table_name = '${table}' AND table_schema = 'public'`;
    const rows = (await this.run(sql)) as (Omit<RawColumn, "nullable"> & { nullable: unknown })[];
    const columns = rows.map((row) => ({ ...row, nullable: Boolean(row.nullable) }));
    this.columns.set(table, columns);
    return columns;
  }

  /** The rows of a table, or the one row of a key. */
  async rowsOf(table: string, key?: RawRow): Promise<RawRow[]> {
    const quote = this.kind === "sqlite" ? "quote" : "quote_nullable";
    const columns = await this.columnsOf(table);
    const list = columns.map(({ name }) => `${quote}("${name}") AS "${name}"`).join(", ");
    const order = keyOf(table).join(", ");
    return (await this.run(
      `SELECT ${list} FROM "${table}"${key ? whereKey(table, key) : ""} ORDER BY ${order}`,
    )) as RawRow[];
  }

  /**
   * Takes all rows of `before` away and puts those of `after` in their place.
   *
   * @returns the same with each `after` as the database really keeps it, or null when another row
   *   has its key.
   */
  async apply(differences: readonly Difference[]): Promise<Difference[] | null> {
    for (const { table, before } of differences)
      if (before) await this.run(`DELETE FROM "${table}"${whereKey(table, before)}`);
    try {
      for (const { table, after } of differences) if (after) await this.insert(table, after);
    } catch (failure) {
      if (isTaken(failure)) return null;
      throw failure;
    }
    const kept: Difference[] = [];
    for (const { table, before, after } of differences) {
      const [row] = after ? await this.rowsOf(table, after) : [];
      kept.push({ table, before, after: row ?? null });
    }
    return kept;
  }

  /** Empties a table and fills it with rows read before. */
  async refill(table: string, rows: readonly RawRow[]): Promise<void> {
    await this.run(`DELETE FROM "${table}"`);
    for (const row of rows) await this.insert(table, row);
  }

  /** Runs `work`, and takes back all that it did to the database. */
  async undone<T>(work: () => Promise<T>): Promise<T> {
    await this.run("BEGIN");
    try {
      return await work();
    } finally {
      await this.run("ROLLBACK");
    }
  }

  async close(): Promise<void> {
    await this.runner.release();
    await this.source.destroy();
  }

  private async insert(table: string, row: RawRow): Promise<void> {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    await this.run(
      `INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${Object.values(row).join(", ")})`,
    );
  }
}

const SQLITE_UNBOUND = ["PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON"];

const POSTGRES_UNBOUND = [
  "SET session_replication_role = replica",
  `DO $$
   DECLARE rule record;
   BEGIN
     FOR rule IN
       SELECT c.conrelid::regclass AS owner, c.conname AS name FROM pg_constraint c
       WHERE c.connamespace = 'public'::regnamespace AND (c.contype = 'c' OR c.contype = 'n'
         AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.conrelid
           AND k.contype = 'p' AND k.conkey @> c.conkey))
     LOOP
       EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.owner, rule.name);
     END LOOP;
   END $$`,
];

function whereKey(table: string, row: RawRow): string {
  return ` WHERE ${keyOf(table)
    .map((column) => `"${column}" = ${row[column]}`)
    .join(" AND ")}`;
}

function isTaken(failure: unknown): boolean {
  return (
    failure instanceof QueryFailedError &&
    TAKEN.includes(String((failure.driverError as { code?: unknown }).code))
  );
}
