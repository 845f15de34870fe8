import { canBeKept, Refusal } from "@tranche/plugin-kit";
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

  /** @throws Refusal BAD_INPUT when a value is a text that no database can keep. */
  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.count();
    refuseUnkeepable(values);
    return this.turn(async () => {
      const rows = await this.runner.query(this.numbered(sql), [...values]).catch(refuseSlow);
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

/** PostgreSQL goes on with a statement for no longer than Database.limitStatements lets it. */
function refuseSlow(failure: unknown): never {
  if (failure instanceof QueryFailedError && codeOf(failure) === "57014") throw tookTooLong();
  throw failure;
}

/** What is told in an operation that has taken longer than it may. */
export function tookTooLong(): Refusal {
  return new Refusal(
    "LIMIT_EXCEEDED",
    "It took too long, and nothing of it was written. Ask for less at once, or later.",
    undefined,
    { limit: "operationMs" },
  );
}

/** Before it is asked, so that both databases answer the same, whatever a text came out of. */
function refuseUnkeepable(values: readonly unknown[]): void {
  for (const value of values)
    if (typeof value === "string" && !canBeKept(value))
      throw new Refusal(
        "BAD_INPUT",
        "A text holds a zero character (U+0000) or half of a character. Remove it.",
      );
}

function codeOf(failure: QueryFailedError): string {
  return String((failure.driverError as { code?: unknown }).code);
}

/** `?, ?, ?` for an IN list of so many values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

const TAKEN = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
const CHECKED = new Set(["SQLITE_CONSTRAINT_CHECK", "23514"]);
const LINKED = new Set(["SQLITE_CONSTRAINT_FOREIGNKEY", "23503"]);

/** The column of each field of a record, by which a broken constraint is told in its words. */
export type Columns = ReadonlyMap<string, string>;

/**
 * A constraint that a write broke, as a refusal; any other failure as it is.
 *
 * @param columns of the record written; without them what broke is a limit that is kept beside it.
 */
export function asRefusal(failure: unknown, what: string, columns?: Columns): unknown {
  if (!(failure instanceof QueryFailedError)) return failure;
  const code = codeOf(failure);
  if (TAKEN.has(code)) return takenRef(what);
  if (CHECKED.has(code) && columns) {
    const constraint = constraintOf(failure);
    return new Refusal(
      "BAD_INPUT",
      `It breaks a rule of the table (${constraint}). Correct it, or what it must agree with.`,
      fieldIn(constraint, columns),
    );
  }
  if (CHECKED.has(code) || LINKED.has(code))
    return new Refusal(
      "CONFLICT",
      `${what} would break a rule of the database (${constraintOf(failure)}). Nothing was written.`,
    );
  return failure;
}

/**
 * The refusal of a ref that another record has.
 *
 * @param other the ref of that record, where only capitals tell it from the one refused.
 */
export function takenRef(what: string, other?: string): Refusal {
  const taken =
    other === undefined
      ? `There is a ${what} already.`
      : `There is "${other}" already, which only capitals tell from ${what}.`;
  return new Refusal("CONFLICT", `${taken} Choose another ref, or change that one.`, "ref");
}

/**
 * The one field that a constraint is about. SQLite gives its condition, PostgreSQL its name, which
 * holds the column of a constraint on one: lot_ceiling_check.
 */
function fieldIn(constraint: string, columns: Columns): string | undefined {
  const named = [...columns].filter(([, column]) =>
    new RegExp(`(?:^|[^a-z_])"?${column}"?(?:[^a-z_]|$)|_${column}_check$`).test(constraint),
  );
  // Of lot_first_call_check, `call` would be named too: the longest column is the one.
  const byLength = named.sort(([, a], [, b]) => b.length - a.length);
  const isName = /_check\d*$/.test(constraint);
  return isName || named.length === 1 ? byLength[0]?.[0] : undefined;
}

function constraintOf(failure: QueryFailedError): string {
  const { constraint, message } = failure.driverError as { constraint?: string; message: string };
  return constraint ?? message.replace(/^.*constraint failed:?\s*/i, "");
}
