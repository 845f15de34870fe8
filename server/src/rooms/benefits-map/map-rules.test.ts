import { type ProgrammeRecord, Refusal } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import type { MapGraph } from "./map-graph.ts";
import { MapNodeKind, namedNode } from "./map-node-kind.ts";
import {
  orderProblem,
  refuseCycle,
  refuseOrphans,
  refuseOvershared,
  refuseRepeated,
} from "./map-rules.ts";

const { OUTPUT, CAPABILITY, OUTCOME, BENEFIT, OBJECTIVE } = MapNodeKind;

const vertex = (kind: MapNodeKind, ref: string) => ({
  ...{ id: `${kind}:${ref}`, kind, ref, title: `The ${ref}` },
  record: {} as ProgrammeRecord,
});

const VERTICES = [
  vertex(OUTPUT, "OP1"),
  vertex(CAPABILITY, "CA1"),
  vertex(OUTCOME, "OC1"),
  vertex(OUTCOME, "OC2"),
  vertex(BENEFIT, "B1"),
  vertex(OBJECTIVE, "O1"),
];

function graph(...ways: [from: string, to: string, share?: number][]): MapGraph {
  const id = (ref: string) => VERTICES.find((each) => each.ref === ref)?.id as string;
  return {
    vertices: new Map(VERTICES.map((each) => [each.id, each])),
    arrows: ways.map(([from, to, share = null], n) => ({
      ...{ from: id(from), to: id(to), share },
      record: { ref: `${n}` } as MapGraph["arrows"][number]["record"],
    })),
  };
}

function refusal(work: () => void): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (failure) {
    return failure as Refusal;
  }
}

describe("an arrow", () => {
  const kinds = [OUTPUT, CAPABILITY, OUTCOME, BENEFIT, OBJECTIVE];

  it.each(
    kinds.flatMap((from, n) =>
      kinds.map((to, k) => {
        const isForward = n <= k && from !== OBJECTIVE;
        return [from, to, isForward && (to !== OBJECTIVE || from === BENEFIT)] as const;
      }),
    ),
  )("from %s to %s is allowed: %s", (from, to, isAllowed) => {
    const problem = orderProblem(vertex(from, "X"), vertex(to, "Y"));
    expect(problem === undefined).toBe(isAllowed);
    if (problem) expect(problem).toContain(`${from}:X "The X"`);
  });

  it("that leads back is refused by both names, and what to do", () => {
    expect(orderProblem(vertex(OUTCOME, "OC1"), vertex(OUTPUT, "OP1"))).toBe(
      'OUTCOME:OC1 "The OC1" can\'t lead back to OUTPUT:OP1 "The OP1": outputs lead to capabilities, these to outcomes, benefits and objectives. Turn it round, or name a later node.',
    );
  });

  it("is on the map once", () => {
    const twice = refusal(() =>
      refuseRepeated(graph(["B1", "O1", 1], ["OC1", "B1"], ["B1", "O1"])),
    );
    expect(twice).toMatchObject({ code: "CONFLICT", field: "to" });
    expect(twice?.message).toContain('BENEFIT:B1 "The B1" leads to OBJECTIVE:O1');
    expect(refusal(() => refuseRepeated(graph(["B1", "O1"], ["OC1", "B1"])))).toBeUndefined();
  });
});

it("a cycle is refused by the names of all in it, in order", () => {
  const found = refusal(() => refuseCycle(graph(["CA1", "OC1"], ["OC1", "OC2"], ["OC2", "OC1"])));
  expect(found).toMatchObject({ code: "BAD_INPUT", field: "to" });
  expect(found?.message).toMatch(
    /^(OUTCOME:OC1 "The OC1" → OUTCOME:OC2 "The OC2" → OUTCOME:OC1 "The OC1"|OUTCOME:OC2 .* → OUTCOME:OC1 .* → OUTCOME:OC2 "The OC2"): that is a cycle\./,
  );
  expect(refusal(() => refuseCycle(graph(["CA1", "OC1"], ["OC1", "OC2"])))).toBeUndefined();
});

it("what leads to nothing is refused by name, but a benefit or an objective may", () => {
  const found = refusal(() => refuseOrphans(graph(["OP1", "OC1"], ["OC1", "B1"]), "node"));
  expect(found).toMatchObject({ code: "BAD_INPUT", field: "node" });
  expect(found?.message).toMatch('CAPABILITY:CA1 "The CA1" and OUTCOME:OC2 "The OC2" would');
  const ways = graph(["OP1", "CA1"], ["CA1", "OC1"], ["OC1", "B1"], ["OC2", "B1"]);
  expect(refusal(() => refuseOrphans(ways, "node"))).toBeUndefined();
});

describe("shares", () => {
  const over = (isAsked: (ref: string) => boolean, ...shares: number[]) =>
    refusal(() => {
      const [a = 0, b = 0, c = 0] = shares;
      const ways = graph(["OC1", "OC2", a], ["OC1", "B1", b], ["OC2", "B1", c]);
      refuseOvershared(ways, ({ record }) => isAsked(record.ref));
    });

  it("of one node are refused beyond 100, saying what is left", () => {
    const found = over((ref) => ref === "1", 6000, 4001);
    expect(found).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", field: "share" },
      details: { node: "OUTCOME:OC1", limit: 100, headroom: 40 },
    });
    expect(found?.message).toBe(
      'OUTCOME:OC1 "The OC1" has 40 per cent left to share out; this asks for 40.01. Give a smaller share, or lower another of its shares first.',
    );
  });

  it("may be all of it, node by node", () => {
    expect(over(() => true, 6000, 4000, 10_000)).toBeUndefined();
  });
});

describe("an id", () => {
  it("says its kind and ref", () => {
    expect(namedNode("to", "OUTCOME:OC 1.a")).toMatchObject({ kind: OUTCOME, ref: "OC 1.a" });
  });

  it.each(["OC1", "OUTCOME", "OUTCOME:", "outcome:OC1", "OUTCOME:A:B", ":OC1", "", "PROJECT:P1"])(
    "is not %j",
    (id) => {
      expect(refusal(() => namedNode("to", id))).toMatchObject({ code: "BAD_INPUT", field: "to" });
    },
  );
});
