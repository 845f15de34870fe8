import { describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { composition, openStore } from "../../../test/support/store.ts";
import { Milestone } from "../rooms/delivery/milestone.ts";
import { Programme } from "../rooms/programme/programme.ts";
import { Reader } from "./reader.ts";
import { verifyChain } from "./verify-chain.ts";

describe.each(KINDS)("record store on %s", (kind) => {
  const open = openStore(kind);
  const begin = (programme: string, at?: string) =>
    open.store.change(
      { programme, actor: "test", reason: "begin", opens: true, ...(at ? { at } : {}) },
      (tx) =>
        tx.create(Programme, {
          ref: programme,
          name: programme,
          vision: "v",
          seniorResponsibleOwner: null,
          scope: null,
          outOfScope: null,
          approach: null,
        }),
    );
  const milestone = (ref: string, title = ref) => ({
    ref,
    title,
    workstream: null,
    tranche: null,
    baselineOn: null,
    forecastOn: null,
    actualOn: null,
    budget: null,
    percentComplete: null,
    baselineDecision: null,
  });
  const reading = async <T>(work: (reader: Reader) => Promise<T>, asAt?: string): Promise<T> => {
    const snapshot = open.database.snapshot();
    try {
      return await work(
        new Reader(snapshot, open.database.writer, new Date().toISOString(), asAt ?? null),
      );
    } finally {
      await snapshot.end();
    }
  };
  const verify = async (programme: string) => {
    const snapshot = open.database.snapshot();
    try {
      return await verifyChain(snapshot, open.database.writer, composition.kinds, programme);
    } finally {
      await snapshot.end();
    }
  };

  it("keeps every state of a record, and shows each as it stood", async () => {
    await begin("A", "2018-01-01");
    await open.store.change({ programme: "A", actor: "t", reason: "r", at: "2018-02-01" }, (tx) =>
      tx.create(Milestone, milestone("M1", "first")),
    );
    await open.store.change({ programme: "A", actor: "t", reason: "r", at: "2018-03-01" }, (tx) =>
      tx.update(Milestone, "M1", 1, { title: "second" }),
    );
    await open.store.change({ programme: "A", actor: "t", reason: "r", at: "2018-04-01" }, (tx) =>
      tx.remove(Milestone, "M1", 2),
    );
    const titles = (asAt?: string) =>
      reading(async (r) => (await r.set(Milestone, "A")).all.map(({ title }) => title), asAt);
    expect(await titles("2018-01-15T00:00:00.000Z")).toEqual([]);
    expect(await titles("2018-02-15T00:00:00.000Z")).toEqual(["first"]);
    expect(await titles("2018-03-15T00:00:00.000Z")).toEqual(["second"]);
    expect(await titles("2018-04-15T00:00:00.000Z")).toEqual([]);
    expect(await titles()).toEqual([]);
    expect(await verify("A")).toMatchObject({ ok: true, length: 4, brokenAt: null });
  });

  it("refuses a change dated before the last, in the future, or on a stale revision", async () => {
    await begin("B", "2018-01-02");
    const change = (at: string) =>
      open.store.change({ programme: "B", actor: "t", reason: "r", at }, (tx) =>
        tx.create(Milestone, milestone("M1")),
      );
    await expect(change("2018-01-01")).rejects.toMatchObject({ code: "OUT_OF_ORDER", field: "at" });
    await expect(change("2999-01-01")).rejects.toMatchObject({ code: "BAD_INPUT", field: "at" });
    await change("2018-01-03");
    const update = (seen: number) =>
      open.store.change({ programme: "B", actor: "t", reason: "r" }, (tx) =>
        tx.update(Milestone, "M1", seen, { title: "new" }),
      );
    await update(1);
    await expect(update(1)).rejects.toMatchObject({ code: "CONFLICT", field: "revision" });
    expect(await verify("B")).toMatchObject({ ok: true, length: 3 });
  });

  it("writes nothing when a change fails half-way", async () => {
    await begin("C");
    const half = open.store.change({ programme: "C", actor: "t", reason: "r" }, async (tx) => {
      await tx.create(Milestone, milestone("M1"));
      await tx.create(Milestone, { ...milestone("M2"), workstream: "nowhere" });
    });
    await expect(half).rejects.toMatchObject({ code: "BAD_INPUT", field: "workstream" });
    const taken = open.store.change({ programme: "C", actor: "t", reason: "r" }, async (tx) => {
      await tx.create(Milestone, milestone("M1"));
      await tx.create(Milestone, milestone("M1"));
    });
    await expect(taken).rejects.toMatchObject({ code: "CONFLICT", field: "ref" });
    expect(await reading(async (r) => (await r.set(Milestone, "C")).all.length)).toBe(0);
    expect(await verify("C")).toMatchObject({ ok: true, length: 1 });
  });

  it("answers a repeated request as before, and refuses its key for another", async () => {
    await begin("D");
    const ask = (key: string, ref: string) =>
      open.store.change(
        { programme: "D", actor: "t", reason: "r", idempotency: { key, body: { ref } } },
        async (tx) => (await tx.create(Milestone, milestone(ref))).ref,
      );
    const first = await ask("k1", "M1");
    expect(await ask("k1", "M1")).toEqual({ ...first, repeated: true });
    await expect(ask("k1", "M2")).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
    expect(await verify("D")).toMatchObject({ length: 2 });
  });

  it("gives no answer that was altered behind its back", async () => {
    await begin("E");
    const ask = () =>
      open.store.change(
        { programme: "E", actor: "t", reason: "r", idempotency: { key: "k", body: {} } },
        async (tx) => (await tx.create(Milestone, milestone("M1"))).title,
      );
    expect((await ask()).result).toBe("M1");
    await open.database.write((connection) =>
      connection.query("UPDATE idempotency SET answer = ? WHERE programme = 'E'", ['"FORGED"']),
    );
    await expect(ask()).rejects.toThrow("not the one it was given");
    expect(await verify("E")).toMatchObject({ ok: true, length: 2 });
  });

  it("looks at the past of more programmes than SQLite lets conditions be chained", async () => {
    const many = Array.from({ length: 1100 }, (_, index) => `MANY${index}`);
    await Promise.all(many.map((programme) => begin(programme, "2018-01-01")));
    const found = await reading(
      (reader) => Promise.all(many.map((programme) => reader.set(Programme, programme))),
      "2018-06-01T00:00:00.000Z",
    );
    expect(found.flatMap(({ all }) => all)).toHaveLength(1100);
  });

  it("keeps 200 concurrent changes, of one programme and of ten", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `P${index}`);
    for (const name of ["ONE", ...names]) await begin(name);
    const add = (programme: string, index: number) =>
      open.store.change({ programme, actor: `w${index}`, reason: `r${index}` }, async (tx) => {
        await tx.create(Milestone, milestone(`M${index}`));
        await tx.create(Milestone, milestone(`N${index}`));
      });
    const range = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(range.map((index) => add("ONE", index)));
    await Promise.all(range.map((index) => add(names[index % 10] as string, index)));
    expect(await verify("ONE")).toMatchObject({ ok: true, length: 201 });
    const seen = await reading(async (r) => (await r.set(Milestone, "ONE")).all);
    expect(seen.map(({ ref }) => ref).sort()).toEqual(
      range.flatMap((index) => [`M${index}`, `N${index}`]).sort(),
    );
    for (const name of names) expect(await verify(name)).toMatchObject({ ok: true, length: 21 });
    const pairs = await Promise.all(
      names.map((name) => reading(async (r) => (await r.set(Milestone, name)).all)),
    );
    // Each change wrote its pair, both under one number.
    for (const own of pairs) {
      const seqOf = new Map(own.map(({ ref, seq }) => [ref, seq]));
      for (const { ref, seq } of own)
        expect(seqOf.get(ref.replace(/^M/, "N").replace(/^N/, "N"))).toBe(seq);
    }
  });
});
