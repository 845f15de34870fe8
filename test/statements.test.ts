import "reflect-metadata";
import {
  count,
  day,
  describe as described,
  type FactKind,
  ProgrammeRecord,
  type RecordClass,
  record,
  text,
} from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import type { Connection } from "../server/src/records/connection.ts";
import { KINDS } from "./support/databases.ts";
import { composition, openStore } from "./support/store.ts";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** The type of a fact's column, as each database names it. */
const TYPES: Record<FactKind, readonly [sqlite: string, postgres: string]> = {
  text: ["text", "text"],
  choice: ["text", "text"],
  link: ["text", "text"],
  month: ["text", "text"],
  day: ["text", "date"],
  instant: ["text", "timestamp with time zone"],
  money: ["integer", "bigint"],
  quantity: ["integer", "bigint"],
  percent: ["integer", "integer"],
  count: ["integer", "integer"],
  number: ["real", "double precision"],
  flag: ["integer", "boolean"],
};

/** The columns that every record has: see `recordTable`. */
const COMMON = ["programme", "ref", "revision", "seq", "source", "provenance"];

async function columnsOf(connection: Connection, table: string): Promise<Column[]> {
  if (connection.isPostgres) {
    const rows = await connection.query<{ name: string; type: string; nullable: string }>(
      `SELECT column_name AS name, data_type AS type, is_nullable AS nullable
       FROM information_schema.columns WHERE table_name = ?`,
      [table],
    );
    return rows.map(({ nullable, ...row }) => ({ ...row, nullable: nullable === "YES" }));
  }
  const rows = await connection.query<{ name: string; type: string; required: number }>(
    `SELECT name, type, "notnull" AS required FROM pragma_table_info(?)`,
    [table],
  );
  return rows.map(({ name, type, required }) => ({
    ...{ name, type: type.toLowerCase(), nullable: required === 0 },
  }));
}

/** Where a statement and the table that the migrations made do not agree, by column. */
function differences(type: RecordClass, columns: readonly Column[], isPostgres: boolean): string[] {
  const { table, facts } = described(type);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const stated = facts.map(({ name, kind, required }) => ({
    column: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    nullable: !required,
    type: TYPES[kind][isPostgres ? 1 : 0],
  }));
  const wrong = stated.flatMap(({ column, ...fact }) => {
    const found = byName.get(column);
    if (!found) return [`${table}.${column} is stated and not there`];
    if (found.nullable !== fact.nullable)
      return [`${table}.${column} is ${fact.nullable ? "" : "not "}stated to be nullable`];
    return found.type === fact.type
      ? []
      : [`${table}.${column} is ${found.type}; stated ${fact.type}`];
  });
  const known = [...COMMON, ...stated.map(({ column }) => column)];
  const unstated = columns.filter(({ name }) => !known.includes(name));
  return [...wrong, ...unstated.map(({ name }) => `${table}.${name} is there and not stated`)];
}

describe.each(KINDS)("what records state of themselves, on %s", (kind) => {
  const open = openStore(kind);
  const compare = (types: readonly RecordClass[]) =>
    open.database.write(async (connection) => {
      const found: string[] = [];
      for (const type of types) {
        const columns = await columnsOf(connection, described(type).table);
        found.push(...differences(type, columns, kind === "postgres"));
      }
      return found;
    });

  it("is what the migrations made, column by column", async () => {
    expect(composition.recordTypes.length).toBeGreaterThan(50);
    expect(await compare(composition.recordTypes)).toEqual([]);
  });

  it("differs by name where a column is missing, of another type, nullable or unstated", async () => {
    @record("statement_of_lots")
    class Statement extends ProgrammeRecord {
      @text("A text.") name!: string;
      @text("May be null.", { nullable: true }) label!: string | null;
      @count("A number.") soldOn!: number;
      @day("A day.") madeOn!: string;
    }
    await open.database.write(async (connection) => {
      const { text: words, day: date } = open.database.types;
      await connection.query(
        `CREATE TABLE statement_of_lots (programme ${words}, ref ${words}, revision ${words}, seq ${words},
         source ${words}, provenance ${words}, label ${words} NOT NULL, sold_on ${words} NOT NULL,
         made_on ${date} NOT NULL, spare ${words})`,
      );
    });
    expect(await compare([Statement])).toEqual([
      "statement_of_lots.name is stated and not there",
      "statement_of_lots.label is stated to be nullable",
      "statement_of_lots.sold_on is text; stated integer",
      "statement_of_lots.spare is there and not stated",
    ]);
  });
});
