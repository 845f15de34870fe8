import { monthAfter, PARTS_IN_PENNY, toParts } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BenefitBasis } from "../benefits/benefit.ts";
import { grainOf, type Step, valueIn } from "../benefits/profile.ts";
import { fiscalYearFrom, fiscalYearOf, fiscalYearTo } from "../programme/fiscal-year.ts";
import { Accrual } from "./accrual.ts";
import { partsOf, sharesOf } from "./attribution.ts";
import { drawsOf } from "./draws.ts";
import { yearsAsked } from "./forecast-window.ts";
import { spreadOf } from "./percentile.ts";
import { triangular } from "./triangular.ts";

describe("a fiscal year", () => {
  it.each([
    ["2020-03", "2019/20", "2019-04", "2020-03"],
    ["2020-04", "2020/21", "2020-04", "2021-03"],
    ["1999-12", "1999/00", "1999-04", "2000-03"],
  ])("of %s is %s", (month, year, from, to) =>
    expect([fiscalYearOf(month), fiscalYearFrom(month), fiscalYearTo(month)]).toEqual([
      year,
      from,
      to,
    ]),
  );
});

describe("the years asked", () => {
  const asked = (from: string | null, to: string | null, begins: string | null = "2020-06") =>
    yearsAsked({ from, to }, begins);

  it("are ten fiscal years from the one in which something begins", () => {
    const years = asked(null, null);
    expect(years).toHaveLength(10);
    expect(years[0]).toEqual({ fiscalYear: "2020/21", from: "2020-04", to: "2021-03" });
    expect(years[9]).toEqual({ fiscalYear: "2029/30", from: "2029-04", to: "2030-03" });
  });

  it("have only the months asked for at either end", () => {
    expect(asked("2020-12", "2021-05")).toEqual([
      { fiscalYear: "2020/21", from: "2020-12", to: "2021-03" },
      { fiscalYear: "2021/22", from: "2021-04", to: "2021-05" },
    ]);
    expect(asked("2021-01", null).at(-1)).toMatchObject({ fiscalYear: "2029/30", to: "2030-03" });
  });

  it("are none when nothing begins, unless a month is named", () => {
    expect(asked(null, null, null)).toEqual([]);
    expect(asked(null, "2021-05", null)).toEqual([
      { fiscalYear: "2021/22", from: "2021-04", to: "2021-05" },
    ]);
  });

  it("are refused backwards, and beyond forty", () => {
    expect(asked("2020-04", "2060-03")).toHaveLength(40);
    expect(() => asked("2020-04", "2060-04")).toThrow(/^2020-04 to 2060-04 is more than 40/);
    expect(() => asked("2020-04", "2020-03")).toThrow(/^2020-03 is before 2020-04/);
    expect(() => asked(null, "2020-03")).toThrow(expect.objectContaining({ field: "to" }));
  });
});

describe("the worth of many months", () => {
  const step = fc.record({
    startsIn: fc.integer({ min: 0, max: 60 }).map((months) => monthAfter("2018-01", months)),
    value: fc.integer({ min: -1e9, max: 9e12 }),
  });
  const profile = fc.uniqueArray(step, { selector: ({ startsIn }) => startsIn, maxLength: 5 });

  it("is that of its months one by one, whenever it begins", () => {
    fc.assert(
      fc.property(
        profile,
        fc.nat(80),
        fc.nat(40),
        fc.nat(24),
        (steps: Step[], from, months, later) => {
          const accrual = new Accrual(steps, "2018-01");
          let parts = 0;
          for (let month = from; month < from + months; month++) {
            const then = monthAfter("2018-01", month - later);
            parts += valueIn(steps, then, BenefitBasis.PER_YEAR, grainOf("GBP")) ?? 0;
          }
          const worth = accrual.valueBetween(from, from + months, later);
          expect(worth - parts / PARTS_IN_PENNY).toBe(0);
        },
      ),
    );
  });

  it("is scaled as a whole", () => {
    const ramp = [
      { startsIn: "2020-04", value: toParts("3000000") },
      { startsIn: "2021-04", value: toParts("6000000") },
    ];
    const accrual = new Accrual(ramp, "2020-04");
    expect(accrual.full).toBe(toParts("6000000"));
    expect(accrual.valueBetween(0, 12, 0, 0.5)).toBe(1_500_000_00);
    expect(accrual.valueBetween(0, 24, 6, 0.5)).toBe(3_000_000_00);
  });
});

describe("a triangular distribution", () => {
  const range = fc
    .tuple(fc.integer({ min: -9e14, max: 9e14 }), fc.nat(1e12), fc.nat(1e12))
    .map(([low, a, b]) => ({ low, likely: low + a, high: low + a + b }));
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it.each([
    [{ low: 0, likely: 50, high: 100 }, 0.5, 50],
    [{ low: 0, likely: 50, high: 100 }, 0.125, 25],
    [{ low: 0, likely: 0, high: 100 }, 0.75, 50],
    [{ low: 0, likely: 100, high: 100 }, 0.25, 50],
    [{ low: 7, likely: 7, high: 7 }, 0.9, 7],
    [{ low: 0, likely: 1, high: 7 }, 0, 0],
  ])("of %o has %d of its runs below %d", (of, part, value) =>
    expect(triangular(of, part)).toBe(value),
  );

  it("stays within its range, and rises with the share and with its high end", () => {
    fc.assert(
      fc.property(range, share, share, fc.nat(1e12), (of, one, other, more) => {
        const drawn = triangular(of, one);
        expect(Number.isInteger(drawn) && drawn >= of.low && drawn <= of.high).toBe(true);
        const [less, greater] = one < other ? [one, other] : [other, one];
        expect(triangular(of, less)).toBeLessThanOrEqual(triangular(of, greater));
        const wider = { ...of, high: of.high + more };
        // A part either way is the rounding of a root.
        expect(triangular(wider, one)).toBeGreaterThanOrEqual(drawn - 1);
      }),
    );
  });
});

describe("the draws", () => {
  it("are the same for the same seed, kind and name, and others for any other", () => {
    const row = (seed: number, what: "value" | "day", name: string) => {
      const next = drawsOf(seed, what, name);
      return [next(), next(), next()].join();
    };
    const rows = [row(1, "value", "P/B1"), row(2, "value", "P/B1"), row(1, "day", "P/B1")];
    expect(new Set([...rows, row(1, "value", "P/B2")]).size).toBe(4);
    expect(row(1, "value", "P/B1")).toBe(rows[0]);
  });

  it("are spread evenly", () => {
    const next = drawsOf(1, "value", "P/B1");
    const draws = Array.from({ length: 10_000 }, next);
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    expect(mean).toBeGreaterThan(0.49);
    expect(mean).toBeLessThan(0.51);
  });
});

describe("percentiles by nearest rank", () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { p10: 1, p50: 5, p90: 9 }],
    [[30, 10, 20], { p10: 10, p50: 20, p90: 30 }],
    [[4], { p10: 4, p50: 4, p90: 4 }],
  ])("of %o", (runs, spread) => expect(spreadOf(Float64Array.from(runs))).toEqual(spread));
});

describe("the shares of a benefit", () => {
  const claims = fc
    .uniqueArray(fc.constantFrom("A", "B", "C", "HOLDER"), { maxLength: 4 })
    .chain((all) =>
      fc
        .tuple(...all.map(() => fc.nat(2500)))
        .map((shares) => all.map((claimant, n) => ({ claimant, share: shares[n] as number }))),
    );

  it("leave the holder what others have not claimed, unless its own is stated", () => {
    const half = { claimant: "A", share: 5000 };
    expect(sharesOf("HOLDER", [])).toEqual([{ claimant: "HOLDER", share: 10_000 }]);
    expect(sharesOf("HOLDER", [half])).toEqual([half, { claimant: "HOLDER", share: 5000 }]);
    const own = { claimant: "HOLDER", share: 2000 };
    expect(sharesOf("HOLDER", [half, own])).toEqual([half, own]);
  });

  it("count no penny twice, and all of them when all is claimed", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: -9e12, max: 9e12 }), (stated, amount) => {
        const shares = sharesOf("HOLDER", stated);
        const parts = partsOf(amount, shares);
        const counted = parts.reduce((sum, part) => sum + part, 0);
        const whole = shares.reduce((sum, { share }) => sum + share, 0);
        expect(counted - Math.round(amount * (whole / 10_000))).toBe(0);
        if (whole === 10_000) expect(counted - amount).toBe(0);
        for (const part of parts) expect(part * Math.sign(amount)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
