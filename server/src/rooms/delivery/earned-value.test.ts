import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlannedWork, performanceOf, type Sums, sumWork, whyNull } from "./earned-value.ts";

const DAY = "2019-06-30";

const work = (budget: number | null, stated: Partial<PlannedWork> = {}): PlannedWork => ({
  budget,
  baselineOn: null,
  actualOn: null,
  ...stated,
});

const sums = (
  bac: number | null,
  pv: number | null,
  ev: number | null,
  ac: number | null,
): Sums => ({
  budgetAtCompletion: bac,
  plannedValue: pv,
  earnedValue: ev,
  actualCost: ac,
});

const NOTHING = {
  costVariance: null,
  scheduleVariance: null,
  costPerformanceIndex: null,
  schedulePerformanceIndex: null,
  estimateAtCompletion: null,
  toCompletePerformanceIndex: null,
};

describe("the work of a tranche", () => {
  it("is planned when its baseline has come, and earned when it is met", () => {
    const items = [
      work(100_000, { baselineOn: "2019-06-30", actualOn: "2019-06-30" }),
      work(200_000, { baselineOn: "2019-07-01" }),
      work(70_000, { baselineOn: "2019-01-31" }),
      work(null, { baselineOn: "2019-01-31", actualOn: "2019-01-31" }),
      work(30_000),
    ];
    expect(sumWork(items, DAY)).toEqual({
      budgetAtCompletion: 400_000,
      plannedValue: 170_000,
      earnedValue: 100_000,
    });
  });

  it("is earned on the day it is met, and nothing of it before", () => {
    const item = work(1000, { actualOn: "2019-07-01" });
    expect(sumWork([item], DAY).earnedValue).toBe(0);
    expect(sumWork([item], "2019-07-01").earnedValue).toBe(1000);
  });

  it("is not known when none of it has a budget, and nothing when a budget is nothing", () => {
    const unknown = { budgetAtCompletion: null, plannedValue: null, earnedValue: null };
    expect(sumWork([], DAY)).toEqual(unknown);
    expect(sumWork([work(null)], DAY)).toEqual(unknown);
    expect(sumWork([work(0)], DAY)).toEqual({
      budgetAtCompletion: 0,
      plannedValue: 0,
      earnedValue: 0,
    });
  });

  it.each([
    ["late: ten planned, four met", 10, 4, 0.4],
    ["in time", 7, 7, 1],
    ["ahead", 3, 5, 1.6667],
  ])("has an SPI of what was met against what was due: %s", (_what, due, met, index) => {
    const items = Array.from({ length: 12 }, (_, n) =>
      work(100_00, {
        baselineOn: n < due ? "2019-06-01" : "2019-12-01",
        actualOn: n < met ? "2019-06-15" : null,
      }),
    );
    const { schedulePerformanceIndex } = performanceOf({
      ...sumWork(items, DAY),
      actualCost: null,
    });
    expect(schedulePerformanceIndex).toBe(index);
  });
});

describe("earned value", () => {
  it("gives the guidance's figures: BAC 3,700, PV 3,000, EV 2,400, AC 2,700", () => {
    expect(performanceOf(sums(370_000, 300_000, 240_000, 270_000))).toEqual({
      costVariance: -30_000,
      scheduleVariance: -60_000,
      costPerformanceIndex: 0.8889,
      schedulePerformanceIndex: 0.8,
      estimateAtCompletion: 416_250,
      toCompletePerformanceIndex: 1.3,
    });
  });

  it("has null, never 0, where a denominator is zero", () => {
    expect(performanceOf(sums(100, 0, 0, 0))).toEqual({
      ...NOTHING,
      costVariance: 0,
      scheduleVariance: 0,
      toCompletePerformanceIndex: 1,
    });
    expect(performanceOf(sums(100, 50, 0, 20))).toMatchObject({
      costPerformanceIndex: 0,
      schedulePerformanceIndex: 0,
      estimateAtCompletion: null,
    });
    expect(performanceOf(sums(100, 50, 40, 100)).toCompletePerformanceIndex).toBeNull();
  });

  it("has null for all that needs what is not known", () => {
    expect(performanceOf(sums(null, null, null, 2700))).toEqual(NOTHING);
    expect(performanceOf(sums(3700, 3000, 2400, null))).toEqual({
      ...NOTHING,
      scheduleVariance: -600,
      schedulePerformanceIndex: 0.8,
    });
  });

  it("goes below zero when more than the whole budget is spent", () => {
    expect(performanceOf(sums(100, 100, 80, 140)).toCompletePerformanceIndex).toBe(-0.5);
  });

  it("rounds half away from zero on either side of it", () => {
    expect(performanceOf(sums(1, 20_000, 1, 20_000))).toMatchObject({
      schedulePerformanceIndex: 0.0001,
    });
    expect(performanceOf(sums(0, 0, 1, 20_000)).toCompletePerformanceIndex).toBe(0.0001);
    expect(performanceOf(sums(10_000, 0, 10_001, 0)).toCompletePerformanceIndex).toBe(-0.0001);
  });

  it("is exact for the largest amounts, and null beyond what can be kept", () => {
    const most = 90_000_000_000_000;
    expect(performanceOf(sums(most, most, most, most - 1)).estimateAtCompletion).toBe(most - 1);
    expect(performanceOf(sums(most, most, 1, most)).estimateAtCompletion).toBeNull();
  });

  it("agrees with the formulas for any amounts", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (bac, pv, ev, ac) => {
        const found = performanceOf(sums(bac, pv, ev, ac));
        expect(found.costPerformanceIndex).toBeCloseTo(ev / ac, 3);
        expect(found.schedulePerformanceIndex).toBeCloseTo(ev / pv, 3);
        expect(Math.abs((found.estimateAtCompletion as number) - bac / (ev / ac))).toBeLessThan(1);
        if (bac !== ac)
          expect(found.toCompletePerformanceIndex).toBeCloseTo((bac - ev) / (bac - ac), 3);
      }),
    );
  });
});

describe("what can't be worked out", () => {
  it("says why", () => {
    expect(whyNull(sums(370_000, 300_000, 240_000, 270_000))).toEqual([]);
    expect(whyNull(sums(null, null, null, 5))[0]).toMatch("has a budget");
    expect(whyNull(sums(100, 0, 0, null)).join(" ")).toMatch(/SPI.*No spend/);
    const credit = sums(100, 50, 50, -10);
    expect(whyNull(credit)).toEqual([expect.stringMatching("credited")]);
    expect(performanceOf(credit)).toMatchObject({
      ...{ costVariance: 60, schedulePerformanceIndex: 1 },
      ...{ costPerformanceIndex: null, estimateAtCompletion: null },
      toCompletePerformanceIndex: null,
    });
  });
});
