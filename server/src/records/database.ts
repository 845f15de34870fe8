import { COLUMN_TYPES, type ColumnTypes } from "@tranche/plugin-kit";
import pLimit from "p-limit";
import type { DataSource, EntitySchema } from "typeorm";
import { Connection, tookTooLong } from "./connection.ts";
import { type Location, READERS, readerSources, writerSource } from "./driver.ts";

/**
 * The open database: transactions that write, one at a time on SQLite, and snapshots that read.
 * Writers and readers have connections of their own, so that a reader never sees half a change
 * and a change that waits can't starve the readers.
 */
export class Database {
  /** SQL statements run since the start; tests hold it to a constant per level. */
  statements = 0;
  readonly types: ColumnTypes;
  private statementMs: number | null = null;
  private readonly idle: DataSource[];
  private readonly readers;
  private readonly writers;

  private constructor(
    readonly writer: DataSource,
    private readonly readerSources: DataSource[],
    kind: Location["kind"],
  ) {
    this.types = COLUMN_TYPES[kind];
    this.idle = [...readerSources];
    this.readers = pLimit(READERS[kind]);
    // Two transactions on one SQLite connection would run into each other: one lane.
    this.writers = pLimit(kind === "sqlite" ? 1 : READERS.postgres);
  }

  static async open(
    location: Location,
    entities: readonly (EntitySchema | (abstract new () => object))[],
  ): Promise<Database> {
    const writer = await writerSource(location, entities).initialize();
    const opened: DataSource[] = [];
    try {
      for (const source of readerSources(location)) opened.push(await source.initialize());
    } catch (failure) {
      await Promise.all([writer, ...opened].map((source) => source.destroy()));
      throw failure;
    }
    return new Database(writer, opened, location.kind);
  }

  /**
   * From now on a statement that takes longer is refused, with LIMIT_EXCEEDED; making tables takes
   * the time that it takes. SQLite runs within the process and can't be stopped.
   */
  limitStatements(ms: number): void {
    this.statementMs = Math.ceil(ms);
  }

  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.writers(async () => {
      const runner = this.writer.createQueryRunner();
      const connection = new Connection(runner, () => this.statements++);
      try {
        await connection.query(this.beginning("BEGIN IMMEDIATE", "BEGIN"));
        try {
          const result = await work(connection);
          await connection.query("COMMIT");
          return result;
        } catch (failure) {
          await connection.query("ROLLBACK").catch(() => {});
          throw failure;
        }
      } finally {
        await runner.release();
      }
    });
  }

  /** A snapshot to read from. It takes a connection at the first query and holds it till `end`. */
  snapshot(): Snapshot {
    return new Snapshot(() => this.borrow());
  }

  async close(): Promise<void> {
    await this.writers(async () => {});
    await Promise.all([this.writer, ...this.readerSources].map((source) => source.destroy()));
  }

  private borrow(): Promise<Loan> {
    return new Promise((lend, fail) => {
      this.readers(
        () =>
          new Promise<void>((done) => {
            const source =
              this.types.database === "sqlite" ? this.idle.pop() : this.readerSources[0];
            const runner = (source as DataSource).createQueryRunner();
            const connection = new Connection(runner, () => this.statements++);
            const giveBack = async () => {
              await connection.query("COMMIT").catch(() => {});
              await runner.release();
              if (this.types.database === "sqlite") this.idle.push(source as DataSource);
              done();
            };
            connection.query(this.beginning("BEGIN", BEGIN_READ)).then(
              () => lend({ connection, giveBack }),
              (failure) => giveBack().then(() => fail(failure)),
            );
          }),
      );
    });
  }

  private beginning(onSqlite: string, onPostgres: string): string {
    if (this.types.database === "sqlite") return onSqlite;
    if (this.statementMs === null) return onPostgres;
    return `${onPostgres}; SET LOCAL statement_timeout = ${this.statementMs}`;
  }
}

const BEGIN_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

interface Loan {
  connection: Connection;
  giveBack(): Promise<void>;
}

/** One consistent view of the database, for one operation. */
export class Snapshot {
  private loan: Promise<Loan> | undefined;
  private ended = false;
  private abandoned = false;

  constructor(private readonly borrow: () => Promise<Loan>) {}

  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.ended) throw this.abandoned ? tookTooLong() : new Error("The snapshot has ended.");
    this.loan ??= this.borrow();
    const { connection } = await this.loan;
    return connection.query<Row>(sql, values);
  }

  /** Gives the connection back; once is enough. */
  async end(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    const loan = await this.loan?.catch(() => undefined);
    await loan?.giveBack();
  }

  /** The same, while somebody may still ask of it: they are refused with LIMIT_EXCEEDED. */
  async abandon(): Promise<void> {
    this.abandoned = true;
    await this.end();
  }
}
