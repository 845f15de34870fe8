import type { AppendOnly, RollUpTable } from "@tranche/plugin-kit";
import { marks } from "./connection.ts";
import { groupBy } from "./record-set.ts";

type Row = Readonly<Record<string, unknown>>;

/** A kind of row that rolls up. */
export type RolledUp = AppendOnly & { readonly rollUp: RollUpTable };

/** A statement and its values. */
interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The most cells that one statement adds to. */
const CELLS_AT_ONCE = 100;

/** The statements that add rows to their cells of the roll-up. */
export function addToRollUp(kind: RolledUp, programme: string, rows: readonly Row[]): Statement[] {
  const { table, by, sum } = kind.rollUp;
  const columns = ["programme", ...by.map((name) => columnIn(kind, name)), columnIn(kind, sum)];
  const cells = [...groupBy(rows, (row) => JSON.stringify(by.map((name) => row[name] ?? "")))].map(
    ([key, own]) => [
      programme,
      ...(JSON.parse(key) as string[]),
      own.reduce((total, row) => total + (row[sum] as number), 0),
      own.length,
    ],
  );
  const statements: Statement[] = [];
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
    const some = cells.slice(from, from + CELLS_AT_ONCE);
    const amount = columns.at(-1);
    statements.push({
      sql: `INSERT INTO "${table}" (${columns.join(", ")}, entries)
        VALUES ${some.map((cell) => `(${marks(cell)})`).join(", ")}
        ON CONFLICT (${columns.slice(0, -1).join(", ")}) DO UPDATE SET
          ${amount} = "${table}".${amount} + excluded.${amount},
          entries = "${table}".entries + excluded.entries`,
      values: some.flat(),
    });
  }
  return statements;
}

/**
 * Sums of a roll-up by some of its dimensions, as they stood after a change of each programme: the
 * roll-up less the rows that came later, so that the rows themselves are read for the past alone.
 *
 * @param positions the change looked at, or null for now.
 * @param withheld which rows are not to be counted, and of which the amount is not.
 */
export function sumsOf(
  kind: RolledUp,
  positions: readonly { readonly programme: string; readonly seq: number | null }[],
  by: readonly string[],
  withheld: { readonly whole: Statement; readonly amounts: Statement },
): Statement {
  const { table, by: all, sum } = kind.rollUp;
  const dimensions = all.map((name) => columnIn(kind, name));
  const amount = columnIn(kind, sum);
  const past = positions.filter(({ seq }) => seq !== null);
  const programmes = positions.map(({ programme }) => programme);
  const now = `SELECT programme, ${dimensions.join(", ")}, ${amount}, entries FROM "${table}" WHERE programme IN (${marks(programmes)})`;
  const later = `SELECT programme, ${dimensions.map((name) => `COALESCE(${name}, '')`).join(", ")}, -${amount}, -1
    FROM "${kind.table}" WHERE ${past.map(() => "(programme = ? AND seq > ?)").join(" OR ")}`;
  // Of the rows that are counted so far, those withheld are taken out again.
  const seen = positions
    .map(({ seq }) => (seq === null ? "programme = ?" : "(programme = ? AND seq <= ?)"))
    .join(" OR ");
  const without = [
    { entries: -1, ...withheld.whole },
    { entries: 0, ...withheld.amounts },
  ].filter(({ sql }) => sql !== "");
  const taken = without.map(
    ({
      entries,
      sql,
    }) => `SELECT programme, ${dimensions.map((name) => `COALESCE(${name}, '')`).join(", ")},
    -${amount}, ${entries} FROM "${kind.table}" WHERE (${sql}) AND (${seen})`,
  );
  const asked = by.map((name) => `${columnIn(kind, name)} AS "${name}"`).join(", ");
  const groups = ["programme", ...by.map((name) => columnIn(kind, name))].join(", ");
  return {
    sql: `SELECT programme, ${asked}, CAST(SUM(${amount}) AS bigint) AS "${sum}",
        CAST(SUM(entries) AS bigint) AS entries
      FROM (${[now, ...(past.length > 0 ? [later] : []), ...taken].join(" UNION ALL ")}) cells
      GROUP BY ${groups} HAVING SUM(entries) <> 0 ORDER BY ${groups}`,
    values: [
      ...programmes,
      ...past.flatMap(({ programme, seq }) => [programme, seq]),
      ...without.flatMap(({ values }) => [
        ...values,
        ...positions.flatMap(({ programme, seq }) =>
          seq === null ? [programme] : [programme, seq],
        ),
      ]),
    ],
  };
}

/** Finds a cell of the roll-up that is not the sum of its rows. */
export function wrongCell(kind: RolledUp, programme: string): Statement {
  const { table, by, sum } = kind.rollUp;
  const dimensions = by.map((name) => columnIn(kind, name));
  const amount = columnIn(kind, sum);
  return {
    sql: `SELECT 1 AS wrong FROM (
        SELECT ${dimensions.map((name) => `COALESCE(${name}, '') AS ${name}`).join(", ")}, ${amount}, 1 AS entries
        FROM "${kind.table}" WHERE programme = ?
        UNION ALL
        SELECT ${dimensions.join(", ")}, -${amount}, -entries FROM "${table}" WHERE programme = ?
      ) cells GROUP BY ${dimensions.join(", ")}
      HAVING SUM(${amount}) <> 0 OR SUM(entries) <> 0 LIMIT 1`,
    values: [programme, programme],
  };
}

export function rollsUp(kind: AppendOnly): kind is RolledUp {
  return kind.rollUp !== undefined;
}

function columnIn(kind: AppendOnly, property: string): string {
  const column = kind.columns[property];
  if (column === undefined) throw new Error(`${kind.table} has no ${property}.`);
  return column;
}
