/** The column types of one database, for migrations written once and run on both. */
export interface ColumnTypes {
  readonly database: "sqlite" | "postgres";
  readonly text: string;
  readonly day: string;
  readonly instant: string;
  readonly money: string;
  readonly count: string;
  readonly flag: string;
}

/** A step of a room's or plugin's tables. It never changes once released: add another. */
export interface Migration {
  /** Unique within its owner, and in order: "0001-lots". */
  readonly name: string;
  /**
   * What made these tables before, as `owner/name`: a database that ran all of them has the tables,
   * and only notes the new name.
   */
  readonly formerly?: readonly string[];
  up(types: ColumnTypes): string[];
  down(types: ColumnTypes): string[];
}

/**
 * A migration that makes tables; going down drops them, the last made first.
 *
 * @param more `down` for one that does anything else; `formerly` as `Migration` has it.
 * @example
 * migration("0001-sites", (t) => [recordTable(t, "estates_site", [`name ${t.text} NOT NULL`])])
 */
export function migration(
  name: string,
  up: Migration["up"],
  more: Partial<Pick<Migration, "down" | "formerly">> = {},
): Migration {
  const drop = (types: ColumnTypes) =>
    up(types)
      .flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? [])
      .reverse()
      .map((table) => `DROP TABLE ${table}`);
  return { name, up, down: drop, ...more };
}

/**
 * The statement that makes a table of records: the columns every record has, then its own, then
 * its constraints. A reference within a programme names both columns, so that a record can never
 * point into another programme by mistake.
 *
 * @example
 * recordTable(t, "lot", [`name ${t.text} NOT NULL`], [within("tranche", "tranche")])
 */
export function recordTable(
  types: ColumnTypes,
  table: string,
  columns: readonly string[],
  constraints: readonly string[] = [],
): string {
  const all = [...commonColumns(types), ...columns, "PRIMARY KEY (programme, ref)", ...constraints];
  return `CREATE TABLE ${table} (\n  ${all.join(",\n  ")}\n)`;
}

/** A table's own columns, and its constraints, for `recordTable`. */
export type TableParts = (
  types: ColumnTypes,
) => readonly [columns: readonly string[], constraints: readonly string[]];

/**
 * A migration that makes a table of records anew, with other columns or constraints, and keeps its
 * rows; going down makes it as it was. No other table may point to it.
 *
 * @param kept the names of its own columns that it has before and after.
 * @example
 * remaking("0002-site-owner", "estates_site", ["name"], {
 *   before: (t) => [[`name ${t.text} NOT NULL`], []],
 *   after: (t) => [[`name ${t.text} NOT NULL`, `owner ${t.text}`], []],
 * })
 */
export function remaking(
  name: string,
  table: string,
  kept: readonly string[],
  { before, after }: { readonly before: TableParts; readonly after: TableParts },
): Migration {
  const remade = (parts: TableParts) => (types: ColumnTypes) => {
    const common = commonColumns(types).map((column) => column.split(" ")[0]);
    const names = [...common, ...kept].join(", ");
    return [
      recordTable(types, `${table}_remade`, ...parts(types)),
      `INSERT INTO ${table}_remade (${names}) SELECT ${names} FROM ${table}`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table}_remade RENAME TO ${table}`,
    ];
  };
  return { name, up: remade(after), down: remade(before) };
}

function commonColumns(types: ColumnTypes): string[] {
  return [
    `programme ${types.text} NOT NULL REFERENCES chain (programme)`,
    `ref ${types.text} NOT NULL`,
    `revision ${types.count} NOT NULL CHECK (revision >= 1)`,
    `seq ${types.count} NOT NULL`,
    `source ${types.text}`,
    `provenance ${types.text} NOT NULL`,
  ];
}

/** A foreign key to a record of the same programme. */
export function within(column: string, table: string): string {
  return `FOREIGN KEY (programme, ${column}) REFERENCES ${table} (programme, ref)`;
}

/** A foreign key to a record of a programme that a column names. */
export function across(programmeColumn: string, column: string, table: string): string {
  return `FOREIGN KEY (${programmeColumn}, ${column}) REFERENCES ${table} (programme, ref)`;
}

/**
 * A kind of row that grows without bound and is never changed: readings, spend. A row carries its
 * change's number (`seq`) and its place within it (`ordinal`); a correction is another row. Its class
 * states it, see `appendOnly`.
 */
export interface AppendOnly {
  readonly table: string;
  /** The class that states it, where one does. */
  readonly type?: abstract new () => object;
  /** Property → column, beside `programme`, `seq` and `ordinal`. */
  readonly columns: Readonly<Record<string, string>>;
  /** A row as it is kept: its texts in their one form, but for those that an earlier row has. */
  readonly form?: (row: object, kept?: object) => object;
  /**
   * Holds a row to the rules of its facts, but for texts that an earlier row has: it throws a Refusal
   * BAD_INPUT that names the first broken.
   */
  readonly check?: (row: object, kept?: object) => void;
  /** The facts that together name a row, by which it can be withheld; see `nameOfRow`. */
  readonly named?: readonly string[];
  /** The facts that hold the change and place of the row that a row takes back. */
  readonly takesBack?: readonly [seq: string, ordinal: string];
  /** Sums that are kept as rows are added, so that a total never reads them all. */
  readonly rollUp?: RollUpTable;
}

/**
 * A table of sums of an append-only kind. Its columns are `programme`, those of `by` (an empty text
 * for null), that of `sum`, and `entries`; its primary key is all but the last two.
 */
export interface RollUpTable {
  readonly table: string;
  /** Properties that a sum is kept for each combination of. */
  readonly by: readonly string[];
  /** The property that is summed: whole numbers. */
  readonly sum: string;
}
