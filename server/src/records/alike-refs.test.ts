import { afterAll, describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { composition, openStore } from "../../../test/support/store.ts";
import { Objective } from "../rooms/programme/programme.ts";
import { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { RecordStore } from "./store.ts";
import { recordMigrations } from "./tables.ts";
import type { ChangeTransaction } from "./transaction.ts";

type Work = (transaction: ChangeTransaction) => Promise<unknown>;

describe.each(KINDS)("refs that only capitals tell apart on %s", (kind) => {
  const open = openStore(kind);
  const others: Database[] = [];
  afterAll(() => Promise.all(others.map((each) => each.close())));

  const change = (programme: string, work: Work, opens = false, store = open.store) =>
    store.change({ programme, actor: "test", reason: "test", opens }, work);
  const begin = (programme: string, store?: RecordStore) =>
    change(programme, async () => {}, true, store);
  const add = (programme: string, ...refs: string[]) =>
    change(programme, async (tx) => {
      for (const ref of refs) await tx.create(Objective, { ref, name: ref });
    });
  const refsOf = async (programme: string) => {
    const rows = await open.database.write((connection) =>
      connection.query<{ ref: string }>("SELECT ref FROM objective WHERE programme = ?", [
        programme,
      ]),
    );
    return rows.map(({ ref }) => ref).sort();
  };

  /** On SQLite one process can't wait for another connection of its own: its lane is the only one. */
  const secondStore = async () => {
    if (kind === "sqlite") return open.store;
    const second = await Database.open(open.empty.location, composition.recordTypes);
    others.push(second);
    return new RecordStore(second, []);
  };

  it("are one to programmes", async () => {
    await begin("IF");
    for (const ref of ["if", "If", "iF"])
      await expect(begin(ref)).rejects.toMatchObject({ code: "CONFLICT", field: "programme" });
    // The one that is there goes on, and what differs by more is another.
    await begin("IF");
    await begin("IF2");
    await expect(add("if", "O1")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are one to the records of a kind within a programme", async () => {
    await add("IF", "O1", "O2");
    const alike = { code: "CONFLICT", field: "ref", message: expect.stringContaining('"O1"') };
    await expect(add("IF", "o1")).rejects.toMatchObject(alike);
    await expect(add("IF", "o3", "O3")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(add("IF", "O1")).rejects.toThrow("There is a objective O1 already.");
    await add("IF2", "o1");
    expect(await refsOf("IF")).toEqual(["O1", "O2"]);
  });

  it("may follow one another", async () => {
    await change("IF", (tx) => tx.remove(Objective, "O2", null));
    await add("IF", "o2");
    expect(await refsOf("IF")).toEqual(["O1", "o2"]);
  });

  it("cost no statement of their own, and are found by an index", async () => {
    const costOf = async (work: () => Promise<unknown>) => {
      const before = open.database.statements;
      await work();
      return open.database.statements - before;
    };
    const one = await costOf(() => add("IF", "N1"));
    expect(await costOf(() => add("IF", "N2", "N3", "N4"))).toBe(one + 2);
    const isPostgres = kind === "postgres";
    const plan = await open.database.write(async (connection) => {
      if (isPostgres) await connection.query("SET LOCAL enable_seqscan = off");
      const ref = isPostgres ? 'lower(ref COLLATE "C")' : "lower(ref)";
      const explain = isPostgres ? "EXPLAIN" : "EXPLAIN QUERY PLAN";
      return connection.query(
        `${explain} SELECT 1 FROM objective WHERE programme = 'IF' AND ${ref} = 'n1'`,
      );
    });
    expect(JSON.stringify(plan)).toContain("objective_folded");
  });

  it("are taken once, though both are begun at once", async () => {
    const other = await secondStore();
    for (let n = 1; n <= 10; n++) {
      const outcomes = await Promise.allSettled([
        begin(`RACE${n}`),
        begin(`race${n}`, other),
        begin(`Race${n}`, other),
      ]);
      const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
      expect(refused.map(({ code }) => code)).toEqual(["CONFLICT", "CONFLICT"]);
    }
  });

  it("are taken once, though both are added at once", async () => {
    const other = await secondStore();
    const addBy = (store: RecordStore, ref: string) =>
      change("IF", (tx) => tx.create(Objective, { ref, name: ref }), false, store);
    for (let n = 1; n <= 10; n++) {
      const outcomes = await Promise.allSettled([
        addBy(open.store, `R${n}`),
        addBy(other, `r${n}`),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("go on where an old database has both, and no third is taken", async () => {
    const { database } = open;
    const before = recordMigrations[1];
    await database.write(async (connection) => {
      for (const statement of before?.down(database.types) ?? []) await connection.query(statement);
      await connection.query("DELETE FROM migration WHERE name = ?", [before?.name]);
      await connection.query("DROP INDEX objective_folded");
      for (const programme of ["old", "OLD"])
        await connection.query(
          "INSERT INTO chain (programme, head_seq, head_digest) VALUES (?, 0, ?)",
          [programme, "0".repeat(64)],
        );
      for (const ref of ["ab", "AB"])
        await connection.query(
          "INSERT INTO objective (programme, ref, revision, seq, provenance, name) VALUES (?, ?, 1, 1, 'RECORDED', ?)",
          ["OLD", ref, ref],
        );
    });
    expect(await migrate(database, composition.migrations)).toEqual(["records/0002-claimed-names"]);
    await add("old", "O1");
    await add("OLD", "O1");
    await begin("old");
    await begin("OLD");
    await expect(begin("Old")).rejects.toMatchObject({ code: "CONFLICT", field: "programme" });
    for (const ref of ["ab", "AB"])
      await change("OLD", (tx) => tx.update(Objective, ref, 1, { name: "Changed" }));
    await expect(add("OLD", "Ab")).rejects.toMatchObject({ code: "CONFLICT", field: "ref" });
    expect(await refsOf("OLD")).toEqual(["AB", "O1", "ab"]);
    await expect(begin("iF")).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
