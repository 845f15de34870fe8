import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycleIn, inOrder, leadingTo } from "./arrow-order.ts";

const arrows = (...pairs: string[]) =>
  pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

describe("a cycle", () => {
  it.each([
    [["AA"], ["A", "A"]],
    [
      ["AB", "BA"],
      ["A", "B", "A"],
    ],
    [
      ["XA", "AB", "BC", "CA", "CY"],
      ["A", "B", "C", "A"],
    ],
    [
      ["AB", "AC", "BD", "CD", "DE", "EC"],
      ["C", "D", "E", "C"],
    ],
  ])("in %j is %j", (pairs, cycle) => {
    const found = cycleIn(arrows(...pairs)) ?? [];
    // A cycle may be given from any of its nodes.
    const turned = found.slice(0, -1).map((_, n) => [...found.slice(n, -1), ...found.slice(0, n)]);
    expect(found[0]).toBe(found.at(-1));
    expect(turned).toContainEqual(cycle.slice(0, -1));
  });

  it.each([[[]], [["AB", "AC", "BD", "CD"]], [["AB", "CD"]]])("is not in %j", (pairs) => {
    expect(cycleIn(arrows(...pairs))).toBeUndefined();
  });

  it("is found at the end of a long way, without a stack as deep", () => {
    const long = Array.from({ length: 50_000 }, (_, n) => ({ from: `${n}`, to: `${n + 1}` }));
    expect(cycleIn(long)).toBeUndefined();
    expect(cycleIn([...long, { from: "50000", to: "0" }])).toHaveLength(50_002);
  });

  it("is told of any graph that has one, by arrows that are there, and of no other", () => {
    const graph = fc.array(fc.record({ from: fc.nat(7).map(String), to: fc.nat(7).map(String) }));
    fc.assert(
      fc.property(graph, (some) => {
        const cycle = cycleIn(some);
        const order = inOrder(some);
        for (const [n, node] of (cycle ?? []).slice(1).entries())
          expect(some).toContainEqual({ from: cycle?.[n], to: node });
        const forwards = some.every(({ from, to }) => order.indexOf(from) < order.indexOf(to));
        const isWhole = new Set(some.flatMap(({ from, to }) => [from, to])).size === order.length;
        expect(cycle === undefined).toBe(forwards && isWhole);
      }),
      { numRuns: 1000 },
    );
  });
});

it("what leads to a node is found through all that lies between", () => {
  expect([...leadingTo(arrows("AB", "BC", "XC", "CD", "DE"), ["C"])].sort()).toEqual([..."ABCX"]);
});
