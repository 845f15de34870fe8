import { Refusal } from "@tranche/plugin-kit";
import pLimit from "p-limit";
import { QueryFailedError, type QueryRunner } from "typeorm";

/** A database connection held for one snapshot or one change. SQL is written with `?` for values. */
export class Connection {
  // A connection answers one query at a time; those asked meanwhile wait here, in order.
  private readonly turn = pLimit(1);

  constructor(
    readonly runner: QueryRunner,
    private readonly count: () => void,
  ) {}

  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.count();
    return this.turn(async () => {
      const rows = await this.runner.query(this.numbered(sql), [...values]);
      return Array.isArray(rows) ? rows : [];
    });
  }

  get isPostgres(): boolean {
    return this.runner.dataSource.options.type === "postgres";
  }

  private numbered(sql: string): string {
    if (!this.isPostgres) return sql;
    let position = 0;
    return sql.replaceAll("?", () => `$${++position}`);
  }
}

/** `?, ?, ?` for an IN list of so many values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

const TAKEN = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
const BROKEN = new Set([
  "SQLITE_CONSTRAINT_FOREIGNKEY",
  "SQLITE_CONSTRAINT_CHECK",
  "23503",
  "23514",
]);

/** A constraint that a write broke, as a refusal; any other failure as it is. */
export function asRefusal(failure: unknown, what: string): unknown {
  if (!(failure instanceof QueryFailedError)) return failure;
  const code = String((failure.driverError as { code?: unknown }).code);
  if (TAKEN.has(code))
    return new Refusal(
      "CONFLICT",
      `${what} exists already. Choose another ref, or amend it.`,
      "ref",
    );
  if (BROKEN.has(code))
    return new Refusal(
      "CONFLICT",
      `${what} would break a rule of the database (${constraintOf(failure)}). Nothing was written.`,
    );
  return failure;
}

function constraintOf(failure: QueryFailedError): string {
  const { constraint, message } = failure.driverError as { constraint?: string; message: string };
  return constraint ?? message.replace(/^.*constraint failed:?\s*/i, "");
}
