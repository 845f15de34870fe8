import type { Migration } from "@tranche/plugin-kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmptyDatabase, emptyDatabase, KINDS } from "../../../test/support/databases.ts";
import { composition } from "../../../test/support/store.ts";
import { Database } from "./database.ts";
import { migrate } from "./migrate.ts";

const step = (name: string, ...statements: string[]): Migration => ({
  name,
  up: () => statements,
  down: () => [],
});

describe.each(KINDS)("migrations on %s", (kind) => {
  let empty: EmptyDatabase;
  let database: Database;
  beforeAll(async () => {
    empty = await emptyDatabase(kind);
    database = await Database.open(empty.location, composition.recordTypes);
  });
  afterAll(async () => {
    await database.close();
    await empty.drop();
  });
  const tables = async (...names: string[]) => {
    const found = [];
    for (const name of names) {
      const look = database.write((c) => c.query(`SELECT 1 AS one FROM ${name}`));
      if (
        await look.then(
          () => true,
          () => false,
        )
      )
        found.push(name);
    }
    return found;
  };

  it("run once, by owner and name", async () => {
    const first = step("0001", "CREATE TABLE aa (x integer)");
    const second = step("0002", "CREATE TABLE ab (x integer)");
    const run = (...migrations: Migration[]) => migrate(database, [{ owner: "a", migrations }]);
    expect(await run(first)).toEqual(["a/0001"]);
    expect(await run(first, second)).toEqual(["a/0002"]);
    expect(await run(first, second)).toEqual([]);
    const other = { owner: "b", migrations: [step("0001", "CREATE TABLE ba (x integer)")] };
    expect(await migrate(database, [other])).toEqual(["b/0001"]);
  });

  it("are refused when one that has run says something else now, or is unknown", async () => {
    const run = (...migrations: Migration[]) => migrate(database, [{ owner: "c", migrations }]);
    await run(step("0001", "CREATE TABLE ca (x integer)"));
    const changed = run(step("0001", "CREATE TABLE ca (x integer, y integer)"));
    await expect(changed).rejects.toMatchObject({ code: "MIGRATION_CHANGED" });
    await expect(run()).rejects.toMatchObject({ code: "MIGRATION_CHANGED" });
  });

  it("that moved to another owner are noted, and run only where their tables are not", async () => {
    const move = (name: string, formerly: string[], table: string): Migration => ({
      ...step(name, `CREATE TABLE ${table} (x integer)`),
      formerly,
    });
    const before = [step("0001", "CREATE TABLE ea (x integer)", "CREATE TABLE eb (x integer)")];
    await migrate(database, [{ owner: "e", migrations: before }]);
    const split = [
      { owner: "e", migrations: [move("0001-first", ["e/0001"], "ea")] },
      { owner: "f", migrations: [move("0001-second", ["e/0001"], "eb")] },
      { owner: "g", migrations: [move("0001-other", ["e/0001", "g/0001"], "ga")] },
    ];
    expect(await migrate(database, split)).toEqual(["g/0001-other"]);
    expect(await migrate(database, split)).toEqual([]);
    expect(await tables("ea", "eb", "ga")).toEqual(["ea", "eb", "ga"]);
  });

  it("leave nothing behind when one fails half-way", async () => {
    const bad = step("0001", "CREATE TABLE da (x integer)", "CREATE TABLE nonsense (");
    const run = migrate(database, [{ owner: "d", migrations: [bad] }]);
    await expect(run).rejects.toThrow();
    expect(await tables("da")).toEqual([]);
    const mended = step("0001", "CREATE TABLE da (x integer)");
    expect(await migrate(database, [{ owner: "d", migrations: [mended] }])).toEqual(["d/0001"]);
    expect(await tables("da")).toEqual(["da"]);
  });

  it("of the core go down again, in reverse, to an empty database", async () => {
    await migrate(database, composition.migrations);
    const owned = composition.migrations.flatMap(({ migrations }) => migrations).reverse();
    for (const migration of owned)
      for (const statement of migration.down(database.types))
        await database.write((connection) => connection.query(statement));
    expect(await tables("chain", "change", "programme", "lot", "benefit", "course")).toEqual([]);
  });
});

describe("a SQLite file", () => {
  it("is kept in WAL mode, synced in full, with foreign keys on", async () => {
    const empty = await emptyDatabase("sqlite");
    const database = await Database.open(empty.location, []);
    const pragma = (name: string) =>
      database.write((connection) => connection.query(`PRAGMA ${name}`));
    expect(await pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
    expect(await pragma("synchronous")).toEqual([{ synchronous: 2 }]);
    expect(await pragma("foreign_keys")).toEqual([{ foreign_keys: 1 }]);
    expect(await pragma("busy_timeout")).toEqual([{ timeout: 10_000 }]);
    await database.close();
    await empty.drop();
  });
});
