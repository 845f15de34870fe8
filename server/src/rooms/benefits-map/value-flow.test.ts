import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOut } from "./share-out.ts";
import { flowTo } from "./value-flow.ts";

const value = (id: string, annual: number | null) => ({ id, annual });
const arrow = (ends: string, share: number | null = null) => {
  const [from = "", to = ""] = ends.split(" ");
  return { from, to, share };
};

/** What flows to an end, told plainly. */
function flow(values: Parameters<typeof flowTo>[0], arrows: ReturnType<typeof arrow>[], end = "O") {
  const found = flowTo(values, arrows, ["O", "P"]).get(end);
  return {
    annual: found?.annual,
    counted: [...(found?.counted ?? [])].sort(),
    unknown: [...(found?.unknown ?? [])].sort(),
  };
}

describe("sharing out", () => {
  it.each([
    [100, [null], [100]],
    [100, [2500], [25]],
    [100, [3333, 3333, 3334], [33, 33, 34]],
    [1, [5000, 5000], [0, 1]],
    [101, [5000, 2500, 2500], [50, 25, 26]],
    [100, [6000, null], [60, null]],
    [100, [null, null], [null, null]],
    [100, [], []],
    [9e13, [9999, 1], [8.9991e13, 9e9]],
    [9_007_199_254_740_991, [10_000], [9_007_199_254_740_991]],
  ])("%d by %j gives %j", (pence, shares, parts) => {
    expect(shareOut(pence, shares)).toEqual(parts);
  });
});

describe("the value that flows", () => {
  it("is all of it along the only way on, through benefits between", () => {
    expect(flow([value("A", 650), value("B", 50)], [arrow("A B"), arrow("B O")])).toEqual({
      annual: 700,
      counted: ["A", "B"],
      unknown: [],
    });
  });

  it("is a share of a share", () => {
    const arrows = [arrow("A B", 5000), arrow("A O", 2000), arrow("B O", 2500), arrow("B P", 7500)];
    expect(flow([value("A", 1000), value("B", 100)], arrows).annual).toBe(350);
    expect(flow([value("A", 1000), value("B", 100)], arrows, "P").annual).toBe(450);
  });

  it("is not known of a split that is not recorded, beside a part that is", () => {
    const arrows = [arrow("A O", 6000), arrow("A P"), arrow("B P")];
    const values = [value("A", 1000), value("B", 70)];
    expect(flow(values, arrows)).toEqual({ annual: 600, counted: ["A"], unknown: [] });
    expect(flow(values, arrows, "P")).toEqual({ annual: 70, counted: ["B"], unknown: ["A"] });
  });

  it("may be known of one way and unknown of another, of the same benefit", () => {
    const arrows = [arrow("A O", 6000), arrow("A B"), arrow("B O")];
    expect(flow([value("A", 1000), value("B", null)], arrows)).toEqual({
      annual: 600,
      counted: ["A"],
      unknown: ["A", "B"],
    });
  });

  it("is null while nothing is known, and what is not in money is listed", () => {
    expect(flow([], [])).toEqual({ annual: null, counted: [], unknown: [] });
    expect(flow([value("A", null)], [arrow("A O")])).toEqual({
      annual: null,
      counted: [],
      unknown: ["A"],
    });
    expect(flow([value("A", 0)], [arrow("A O")]).annual).toBe(0);
  });

  it("passes through a benefit that is not in money itself", () => {
    expect(flow([value("A", 5), value("B", null)], [arrow("A B"), arrow("B O")])).toEqual({
      annual: 5,
      counted: ["A"],
      unknown: ["B"],
    });
  });

  it("is lessened by dis-benefits", () => {
    const values = [value("A", 1000), value("D", -300)];
    expect(flow(values, [arrow("A O"), arrow("D O", 5000), arrow("D P", 5000)])).toMatchObject({
      annual: 850,
      counted: ["A", "D"],
    });
    expect(flow(values, [arrow("A O"), arrow("D O")], "P").annual).toBeNull();
    expect(flow([value("D", -300)], [arrow("D O")]).annual).toBe(-300);
  });

  it("ends at a benefit that carries none, which still counts as a way on", () => {
    const values = [value("A", 1000)];
    expect(flow(values, [arrow("A W"), arrow("W O")]).counted).toEqual([]);
    expect(flow(values, [arrow("A W"), arrow("A O")])).toEqual({
      annual: null,
      counted: [],
      unknown: ["A"],
    });
  });

  it("comes along arrows that carry some, and no others", () => {
    const arrows = [arrow("A O"), arrow("N O"), arrow("N P")];
    const found = flowTo([value("A", 1), value("N", null)], arrows, ["O"]).get("O");
    expect(found?.along).toEqual([arrow("A O")]);
  });
});

/** Maps of six benefits that lead to later ones and to three objectives, shares out of each at most whole. */
const maps = fc
  .array(
    fc.record({
      annual: fc.option(fc.integer({ min: -9e13, max: 9e13 })),
      ways: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
      cuts: fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
      isStated: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 6, maxLength: 6 },
  )
  .map((drawn) => ({
    values: drawn.map(({ annual }, n) => value(`${n}`, annual)),
    arrows: drawn.flatMap(({ ways, cuts, isStated }, n) => {
      const ends = [0, ...cuts].sort((a, b) => a - b);
      return ways
        .filter((to) => to > n)
        .map((to, k) => ({
          from: `${n}`,
          to: `${to}`,
          share: isStated[k] ? (ends[k + 1] as number) - (ends[k] as number) : null,
        }));
    }),
  }));

describe("any map", () => {
  const OBJECTIVES = ["6", "7", "8"];
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

  it("brings each pound once: gains and losses arrive at most whole", () => {
    fc.assert(
      fc.property(maps, fc.constantFrom(1, -1), ({ values, arrows }, sign) => {
        const one = values.map(({ id, annual }) =>
          value(id, annual === null ? null : sign * Math.abs(annual)),
        );
        const inflows = [...flowTo(one, arrows, OBJECTIVES).values()];
        const arrived = sum(inflows.map(({ annual }) => sign * (annual ?? 0)));
        expect(arrived).toBeLessThanOrEqual(sum(one.map(({ annual }) => Math.abs(annual ?? 0))));
        for (const { annual } of inflows) expect(sign * (annual ?? 0)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("loses none where all of every benefit is shared out", () => {
    fc.assert(
      fc.property(maps, ({ values, arrows }) => {
        const whole = arrows.map((each, n) => {
          const before = arrows.slice(0, n).filter(({ from }) => from === each.from);
          const isLast = !arrows.slice(n + 1).some(({ from }) => from === each.from);
          const used = sum(before.map(({ share }) => share ?? 0));
          return { ...each, share: isLast ? 10_000 - used : (each.share ?? 0) };
        });
        const leading = new Set(whole.map(({ from }) => from));
        const last = values.filter(({ id }) => !leading.has(id));
        const ends = [...OBJECTIVES, ...last.map(({ id }) => id)];
        const carried = values.filter(({ id }) => leading.has(id));
        const arrived = [...flowTo(carried, whole, ends).values()];
        expect(sum(arrived.map(({ annual }) => annual ?? 0))).toBe(
          sum(carried.map(({ annual }) => annual ?? 0)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("counts a benefit, or says that it is unknown, wherever it leads to, and nowhere else", () => {
    fc.assert(
      fc.property(maps, ({ values, arrows }) => {
        const reaches = (from: string, end: string): boolean =>
          from === end || arrows.some((each) => each.from === from && reaches(each.to, end));
        for (const [end, { counted, unknown }] of flowTo(values, arrows, OBJECTIVES))
          for (const { id } of values)
            expect(counted.has(id) || unknown.has(id)).toBe(reaches(id, end));
      }),
      { numRuns: 500 },
    );
  });
});
