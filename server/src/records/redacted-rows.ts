import type { AppendOnly } from "@tranche/plugin-kit";
import { marks } from "./connection.ts";
import type { InForce } from "./disclosure.ts";
import { groupBy } from "./record-set.ts";

/** A piece of SQL and its values, in order. */
export interface Fragment {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What is withheld of a kind of row in one programme, by the rows' names. */
export interface WithheldRows {
  readonly programme: string;
  readonly byName: ReadonlyMap<string, readonly InForce[]>;
}

/** What a row is called when it is withheld: the facts that name its kind, joined by a slash. */
export function nameOfRow({ named = [] }: AppendOnly, row: object): string {
  return named.map((fact) => String((row as Record<string, unknown>)[fact])).join("/");
}

/**
 * A kind's rows as a table to read from: without those withheld whole, and with null for the cells
 * withheld, so that no filter, order, count or sum of a query can see them.
 */
export function redactedTable(kind: AppendOnly, withheld: readonly WithheldRows[]): Fragment {
  const values: unknown[] = [];
  const cells = ["programme", "seq", "ordinal"];
  for (const [fact, column] of Object.entries(kind.columns)) {
    const hidden = namedWhere(kind, withheld, (each) => each.field === fact);
    cells.push(
      hidden.sql === ""
        ? `"${column}"`
        : `CASE WHEN ${hidden.sql} THEN NULL ELSE "${column}" END AS "${column}"`,
    );
    values.push(...hidden.values);
  }
  const whole = namedWhere(kind, withheld, (each) => each.field === null);
  const where = whole.sql === "" ? "" : ` WHERE NOT (${whole.sql})`;
  values.push(...whole.values);
  return { sql: `(SELECT ${cells.join(", ")} FROM "${kind.table}"${where})`, values };
}

/** The condition that a row is one of those of which some withholding holds; empty for none. */
export function namedWhere(
  kind: AppendOnly,
  withheld: readonly WithheldRows[],
  isMeant: (each: InForce) => boolean,
): Fragment {
  const parts = withheld.flatMap(({ programme, byName }) => {
    const names = [...byName].filter(([, all]) => all.some(isMeant)).map(([name]) => name);
    return names.length === 0 ? [] : [{ programme, names }];
  });
  return {
    sql: parts
      .map(({ names }) => `(programme = ? AND ${nameIn(kind)} IN (${marks(names)}))`)
      .join(" OR "),
    values: parts.flatMap(({ programme, names }) => [programme, ...names]),
  };
}

/** A statement that reads from a redacted table, with that table's values in their place. */
export function readingFrom(table: Fragment, statement: (table: string) => Fragment): Fragment {
  const { sql, values } = statement(table.sql);
  const before = sql.slice(0, sql.indexOf(table.sql)).split("?").length - 1;
  return { sql, values: [...values.slice(0, before), ...table.values, ...values.slice(before)] };
}

/** The withholdings of rows of a kind, by programme and name. */
export function rowsWithheld(
  programme: string,
  withheld: readonly InForce[],
  kind: AppendOnly,
): WithheldRows {
  const own = withheld.filter((each) => each.kind === kind.table);
  return { programme, byName: groupBy(own, ({ record }) => record) };
}

/** What a row is called, in SQL. */
export function nameIn({ named = [], columns }: AppendOnly): string {
  return `(${named.map((fact) => `"${columns[fact]}"`).join(" || '/' || ")})`;
}
