import { Refusal } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordStore } from "../server/src/records/store.ts";
import type { ChangeTransaction } from "../server/src/records/transaction.ts";
import { Benefit, BenefitClass, BenefitStatus } from "../server/src/rooms/benefits/benefit.ts";
import { BenefitObjective } from "../server/src/rooms/benefits/benefit-links.ts";
import {
  addArrow,
  arrowBetween,
  noArrow,
  removeArrow,
  setShare,
  vertexNamed,
} from "../server/src/rooms/benefits-map/map-arrows.ts";
import { mapWithin } from "../server/src/rooms/benefits-map/map-guard.ts";
import type { OwnKind } from "../server/src/rooms/benefits-map/map-node-kind.ts";
import { MapEdge, MapNode } from "../server/src/rooms/benefits-map/map-records.ts";
import { Objective, Programme } from "../server/src/rooms/programme/programme.ts";
import { KINDS } from "./support/databases.ts";
import { unprofiled } from "./support/programme.ts";
import { type OpenStore, openStore } from "./support/store.ts";

/** On each of the two databases. Of the faults put in to try it, the last showed in the eighth. */
const RUNS = 100;
const ORDER = ["OUTPUT", "CAPABILITY", "OUTCOME", "BENEFIT", "OBJECTIVE"];
const OWN = [
  "OUTPUT:P1",
  "CAPABILITY:C1",
  "CAPABILITY:C2",
  "OUTCOME:A1",
  "OUTCOME:A2",
  "OUTCOME:A3",
];
const BENEFITS = ["BENEFIT:B1", "BENEFIT:B2", "BENEFIT:B3"];
const OBJECTIVES = ["OBJECTIVE:O1", "OBJECTIVE:O2"];

const refOf = (id: string) => id.split(":")[1] as string;
const kindOf = (id: string) => id.split(":")[0] as string;

/** A map as the test keeps it: its own nodes, and the share of each "from to". */
interface Model {
  readonly nodes: ReadonlySet<string>;
  readonly ways: ReadonlyMap<string, number | null>;
}

type Edit =
  | { readonly what: "link" | "write"; from: string; to: string; share: number | null }
  | { readonly what: "unlink"; from: string; to: string }
  | { readonly what: "add"; node: string; to: string }
  | { readonly what: "drop"; node: string };

/** What is wrong with a map, judged afresh and plainly. */
function wrong({ nodes, ways }: Model): string | undefined {
  const all = new Set([...nodes, ...BENEFITS, ...OBJECTIVES]);
  const pairs = [...ways.keys()].map((pair) => pair.split(" ") as [string, string]);
  for (const [from, to] of pairs) {
    if (!all.has(from) || !all.has(to)) return `${from} ${to} hangs loose`;
    const [a, b] = [ORDER.indexOf(kindOf(from)), ORDER.indexOf(kindOf(to))];
    if (a > b || a === 4 || (b === 4 && a !== 3)) return `${from} ${to} leads back`;
  }
  const reaches = (from: string, to: string, seen: readonly string[]): boolean =>
    pairs.some(
      ([a, b]) => a === from && (b === to || (!seen.includes(b) && reaches(b, to, [...seen, b]))),
    );
  for (const id of all) if (reaches(id, id, [])) return `${id} leads round to itself`;
  for (const id of nodes) if (!pairs.some(([from]) => from === id)) return `${id} leads nowhere`;
  for (const id of all) {
    const shares = [...ways].filter(([pair]) => pair.startsWith(`${id} `));
    if (shares.reduce((sum, [, share]) => sum + (share ?? 0), 0) > 10_000)
      return `${id} is overshared`;
  }
  return undefined;
}

/** The map that an edit would make of one; nothing when it can't be done at all. */
function edited({ nodes, ways }: Model, edit: Edit): Model | undefined {
  switch (edit.what) {
    case "link":
      return { nodes, ways: new Map(ways).set(`${edit.from} ${edit.to}`, edit.share) };
    case "write":
      return ways.has(`${edit.from} ${edit.to}`)
        ? undefined
        : { nodes, ways: new Map(ways).set(`${edit.from} ${edit.to}`, edit.share) };
    case "unlink": {
      const left = new Map(ways);
      return left.delete(`${edit.from} ${edit.to}`) ? { nodes, ways: left } : undefined;
    }
    case "add":
      return nodes.has(edit.node)
        ? undefined
        : {
            nodes: new Set([...nodes, edit.node]),
            ways: new Map(ways).set(`${edit.node} ${edit.to}`, null),
          };
    case "drop": {
      const left = [...ways].filter(([pair]) => !pair.split(" ").includes(edit.node));
      const rest = new Set([...nodes].filter((id) => id !== edit.node));
      return rest.size < nodes.size ? { nodes: rest, ways: new Map(left) } : undefined;
    }
  }
}

/** Does an edit as the mutations do, or ("write") straight to the tables, as a seed does. */
async function perform(tx: ChangeTransaction, edit: Edit): Promise<void> {
  const map = await mapWithin(tx);
  if (edit.what === "add") {
    const node = { ref: refOf(edit.node), kind: kindOf(edit.node) as OwnKind, title: edit.node };
    await tx.create(MapNode, { ...node, workstream: null, milestone: null });
    const after = await mapWithin(tx);
    const [from, to] = [edit.node, edit.to].map((id) => vertexNamed(after, "to", id));
    if (from && to) await addArrow(tx, from, to, null);
    return;
  }
  if (edit.what === "drop") {
    const { id } = vertexNamed(map, "node", edit.node);
    for (const arrow of map.arrows)
      if (arrow.from === id || arrow.to === id) await removeArrow(tx, arrow);
    await tx.remove(MapNode, refOf(id), null);
    return;
  }
  if (edit.what === "write") return write(tx, edit.from, edit.to, edit.share);
  const [from, to] = [vertexNamed(map, "from", edit.from), vertexNamed(map, "to", edit.to)];
  const arrow = arrowBetween(map, from, to);
  if (edit.what === "unlink" && !arrow) throw noArrow(from, to);
  if (edit.what === "unlink" && arrow) await removeArrow(tx, arrow);
  if (edit.what === "link" && arrow) await setShare(tx, arrow, edit.share, null);
  if (edit.what === "link" && !arrow) await addArrow(tx, from, to, edit.share);
}

let written = 0;

async function write(
  tx: ChangeTransaction,
  from: string,
  to: string,
  share: number | null,
): Promise<void> {
  const ref = `W${++written}`;
  if (kindOf(to) === "OBJECTIVE") {
    await tx.create(BenefitObjective, { ref, benefit: refOf(from), objective: refOf(to), share });
    return;
  }
  const end = (id: string, isBenefit: boolean) =>
    (kindOf(id) === "BENEFIT") === isBenefit ? refOf(id) : null;
  await tx.create(MapEdge, {
    ...{ ref, share, fromNode: end(from, false), fromBenefit: end(from, true) },
    ...{ toNode: end(to, false), toBenefit: end(to, true) },
  });
}

/** A programme whose every own node leads to B1. */
async function begin({ store }: OpenStore, programme: string): Promise<void> {
  const request = { programme, actor: "test", reason: "a map", opens: true };
  await store.change(request, async (tx) => {
    const unsaid = { seniorResponsibleOwner: null, scope: null, outOfScope: null, approach: null };
    await tx.create(Programme, { ref: programme, name: "P", vision: "V", ...unsaid });
    for (const id of OBJECTIVES) await tx.create(Objective, { ref: refOf(id), name: id });
    for (const id of BENEFITS)
      await tx.create(Benefit, {
        ...{ ref: refOf(id), title: id, description: null, class: BenefitClass.CASH_RELEASING },
        ...{ status: BenefitStatus.IDENTIFIED, annualValue: 1, beneficiary: null, owner: null },
        ...{ measure: null, realisedIn: null, ...unprofiled },
      });
    for (const node of OWN) await perform(tx, { what: "add", node, to: "BENEFIT:B1" });
  });
}

/** Every map that the programme has had, change by change, by the versions kept of its records. */
async function statesOf({ database }: OpenStore, programme: string): Promise<Model[]> {
  const snapshot = database.snapshot();
  try {
    const rows = await snapshot.query<
      Record<"entity" | "ref" | "operation" | "data", string> & { seq: number }
    >(
      `SELECT seq, entity, ref, operation, data FROM record_version WHERE programme = ?
       AND entity IN ('map_node', 'map_edge', 'benefit_objective') ORDER BY seq, ordinal`,
      [programme],
    );
    const kept = new Map<string, Record<string, string> & { share?: number }>();
    return rows.flatMap(({ seq, entity, ref, operation, data }, n) => {
      if (operation === "DELETE") kept.delete(`${entity} ${ref}`);
      else kept.set(`${entity} ${ref}`, JSON.parse(data));
      return rows[n + 1]?.seq === seq ? [] : [modelOf(kept)];
    });
  } finally {
    await snapshot.end();
  }
}

function modelOf(kept: ReadonlyMap<string, Record<string, string> & { share?: number }>): Model {
  const of = (entity: string) =>
    [...kept].filter(([key]) => key.startsWith(`${entity} `)).map(([, data]) => data);
  const ids = new Map(of("map_node").map(({ ref, kind }) => [ref, `${kind}:${ref}`]));
  const end = (node: string | undefined, benefit: string | undefined) =>
    node === undefined ? `BENEFIT:${benefit}` : `${ids.get(node)}`;
  const ways = [
    ...of("map_edge").map(({ fromNode, fromBenefit, toNode, toBenefit, share }) => [
      ...[`${end(fromNode, fromBenefit)} ${end(toNode, toBenefit)}`, share ?? null],
    ]),
    ...of("benefit_objective").map(({ benefit, objective, share }) => [
      ...[`BENEFIT:${benefit} OBJECTIVE:${objective}`, share ?? null],
    ]),
  ] as [string, number | null][];
  expect(new Set(ways.map(([pair]) => pair)).size, "an arrow is kept twice").toBe(ways.length);
  return { nodes: new Set(ids.values()), ways: new Map(ways) };
}

const anyNode = fc.constantFrom(...OWN, ...BENEFITS, ...OBJECTIVES);
const share = fc.option(fc.integer({ min: 0, max: 10_000 }), { freq: 2 });
// Mostly among outcomes and benefits, where circles can arise.
const alike = fc
  .constantFrom(OWN.slice(3), BENEFITS)
  .chain((ids) => fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), share }));
const last = fc.record({
  from: fc.constantFrom(...BENEFITS),
  to: fc.constantFrom(...OBJECTIVES),
  share,
});
const ends = fc.oneof(
  { weight: 3, arbitrary: alike },
  { weight: 2, arbitrary: last },
  { weight: 2, arbitrary: fc.record({ from: anyNode, to: anyNode, share }) },
);
/** What a table can hold: nothing leads from an objective, and only a benefit to one. */
const storable = ends.filter(
  ({ from, to }) =>
    kindOf(from) !== "OBJECTIVE" && (kindOf(to) !== "OBJECTIVE" || kindOf(from) === "BENEFIT"),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: ends.map((each) => ({ what: "link" as const, ...each })) },
  { weight: 4, arbitrary: storable.map((each) => ({ what: "write" as const, ...each })) },
  { weight: 3, arbitrary: ends.map(({ from, to }) => ({ what: "unlink" as const, from, to })) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("add" as const),
      node: fc.constantFrom(...OWN),
      to: anyNode,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant("drop" as const), node: fc.constantFrom(...OWN) }),
  },
);

const CODES = ["BAD_INPUT", "CONFLICT", "LIMIT_EXCEEDED", "NOT_FOUND"];

describe.each(KINDS)("a benefits map under edits made at once, on %s", (kind) => {
  const open = openStore(kind);

  it(`never has a circle, an orphan or more than the whole, over ${RUNS} random maps`, async () => {
    let run = 0;
    const tally = { taken: 0, refused: 0 };
    const attempt = (programme: string, each: Edit) =>
      open.store
        .change({ programme, actor: "test", reason: each.what }, (tx) => perform(tx, each))
        .then(
          () => "taken" as const,
          (failure: unknown) => {
            if (!(failure instanceof Refusal)) throw failure;
            expect(CODES).toContain(failure.code);
            return "refused" as const;
          },
        );
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 4, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (atOnce, inTurn) => {
          const programme = `P${++run}`;
          await begin(open, programme);
          for (const outcome of await Promise.all(atOnce.map((each) => attempt(programme, each))))
            tally[outcome] += 1;
          for (const each of inTurn) {
            const before = (await statesOf(open, programme)).at(-1) as Model;
            const after = edited(before, each);
            const isRight = after !== undefined && wrong(after) === undefined;
            expect(await attempt(programme, each)).toBe(isRight ? "taken" : "refused");
            const now = (await statesOf(open, programme)).at(-1);
            expect(now).toEqual(isRight ? after : before);
          }
          const states = await statesOf(open, programme);
          expect(states.map(wrong).filter((each) => each !== undefined)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
    // Else the maps drawn would have shown nothing.
    expect(Math.min(tally.taken, tally.refused)).toBeGreaterThan(RUNS);
  }, 240_000);

  it("refuses one of three arrows that would close a circle, whichever comes last", async () => {
    const circles = Array.from({ length: 20 }, (_, n) => `R${n}`);
    for (const programme of circles) {
      await begin(open, programme);
      const [a, b, c] = BENEFITS as [string, string, string];
      const round = [
        [a, b],
        [b, c],
        [c, a],
      ].map(([from = "", to = ""], n) =>
        open.store.change({ programme, actor: "test", reason: "round" }, (tx) =>
          perform(tx, { what: n % 2 ? "write" : "link", from, to, share: null }),
        ),
      );
      const settled = await Promise.allSettled(round);
      const refused = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0].code).toBe("BAD_INPUT");
      for (const id of BENEFITS) expect(refused[0].message).toContain(id);
    }
  }, 60_000);

  it("is held by the tables too: an arrow has one end each way, and is kept once", async () => {
    await begin(open, "TABLES");
    const unguarded = new RecordStore(open.database, []);
    const put = (ref: string, ends: Partial<MapEdge>) =>
      unguarded.change({ programme: "TABLES", actor: "test", reason: ref }, (tx) =>
        tx.create(MapEdge, {
          ...{ ref, fromNode: null, fromBenefit: null, toNode: null, toBenefit: null, share: null },
          ...ends,
        }),
      );
    const refused = { code: "BAD_INPUT" };
    await put("ONE", { fromNode: "A1", toNode: "A2" });
    await expect(put("TWICE", { fromNode: "A1", toNode: "A2" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(put("NOWHERE", { fromNode: "A1" })).rejects.toMatchObject(refused);
    await expect(
      put("BOTH", { fromNode: "A1", toNode: "A2", toBenefit: "B1" }),
    ).rejects.toMatchObject(refused);
    await expect(
      put("FROM", { fromNode: "A1", fromBenefit: "B1", toBenefit: "B2" }),
    ).rejects.toMatchObject(refused);
    await put("BACK", { fromNode: "A2", toNode: "A1" });
    const guarded = open.store.change(
      { programme: "TABLES", actor: "test", reason: "more" },
      (tx) => write(tx, "BENEFIT:B1", "OBJECTIVE:O1", null),
    );
    await expect(guarded).rejects.toMatchObject({ message: expect.stringContaining("cycle") });
  });

  it("takes what says that a benefit serves an objective once, whoever writes", async () => {
    await begin(open, "TWICE");
    const serve = () =>
      open.store.change({ programme: "TWICE", actor: "test", reason: "serves" }, (tx) =>
        write(tx, "BENEFIT:B1", "OBJECTIVE:O1", null),
      );
    await serve();
    await expect(serve()).rejects.toMatchObject({ code: "CONFLICT", field: "to" });
  });
});
