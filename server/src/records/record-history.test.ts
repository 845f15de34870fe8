import { proseForm } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { openStore } from "../../../test/support/store.ts";
import { StrategicIntent } from "../rooms/programme/programme.ts";
import { Reader } from "./reader.ts";

const step = fc.record({
  ref: fc.constantFrom("A", "B", "C"),
  what: fc.constantFrom<"write" | "remove">("write", "write", "write", "remove"),
  statement: fc.string({ minLength: 1, maxLength: 3 }).map((text) => proseForm(`s${text}`)),
});
const changes = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

type Told = Record<string, [seq: number, statement: string | null][]>;

describe.each(KINDS)("the history of records on %s", (kind) => {
  const open = openStore(kind);
  let serial = 0;

  const look = async (programmes: readonly string[], asAt: string | null) => {
    const before = open.database.statements;
    const snapshot = open.database.snapshot();
    const reader = new Reader(snapshot, open.database.writer, new Date().toISOString(), asAt);
    const histories = await Promise.all(
      programmes.map((programme) => reader.history(StrategicIntent, programme)),
    );
    await snapshot.end();
    return { histories, statements: open.database.statements - before };
  };
  const told = async (programme: string, asAt: string | null): Promise<Told> => {
    const [history] = (await look([programme], asAt)).histories;
    return Object.fromEntries(
      [...(history ?? [])].map(([ref, states]) => [
        ref,
        states.map(({ seq, record }) => [seq, record?.statement ?? null]),
      ]),
    );
  };
  const write = async (programme: string, count: number) => {
    for (let n = 1; n <= count; n++)
      await open.store.change(
        { programme, actor: `actor ${n}`, reason: `reason ${n}`, at: `2018-01-0${n}`, opens: true },
        async (tx) => {
          if (n === 1) await tx.create(StrategicIntent, { ref: "A", statement: "1" });
          else await tx.update(StrategicIntent, "A", null, { statement: String(n) });
        },
      );
  };

  it("is what was written, change by change, up to the instant looked at", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const programme = `P${serial++}`;
        const there = new Set<string>();
        const expected: Told = {};
        const after: [at: string, told: Told][] = [];
        for (const [index, steps] of all.entries()) {
          const seq = index + 1;
          const at = new Date(Date.UTC(2018, 0, seq)).toISOString();
          const request = { programme, actor: "t", reason: "r", at, opens: true };
          await open.store.change(request, async (tx) => {
            for (const { ref, what, statement } of steps) {
              if (what === "remove" && !there.has(ref)) continue;
              if (what === "remove") await tx.remove(StrategicIntent, ref, null);
              else if (there.has(ref)) await tx.update(StrategicIntent, ref, null, { statement });
              else await tx.create(StrategicIntent, { ref, statement });
              if (what === "remove") there.delete(ref);
              else there.add(ref);
              const own = expected[ref] ?? [];
              expected[ref] = own;
              if (own.at(-1)?.[0] === seq) own.pop();
              own.push([seq, what === "remove" ? null : statement]);
            }
          });
          after.push([at, structuredClone(expected)]);
        }
        for (const [at, then] of after) expect(await told(programme, at)).toEqual(then);
        expect(await told(programme, null)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it("says who changed it, when and why", async () => {
    await write("WHO", 2);
    const [history] = (await look(["WHO"], null)).histories;
    expect(history?.get("A")).toMatchObject([
      { seq: 1, at: "2018-01-01T00:00:00.000Z", actor: "actor 1", reason: "reason 1" },
      { seq: 2, actor: "actor 2", reason: "reason 2", atApproximate: false, source: null },
    ]);
  });

  it("costs the same for many programmes as for one, and mixes none", async () => {
    const many = ["MANY1", "MANY2", "MANY3"];
    for (const [index, programme] of many.entries()) await write(programme, index + 1);
    const one = await look(["MANY1"], null);
    const all = await look([...many, "NONE"], null);
    expect(all.statements).toBe(one.statements);
    expect(all.histories.map((history) => history.get("A")?.length)).toEqual([1, 2, 3, undefined]);
    expect((await look(["MANY3"], "2017-12-31")).histories[0]?.size).toBe(0);
  });
});
