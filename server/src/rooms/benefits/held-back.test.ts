import { monthAfter, toParts } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BenefitBasis } from "./benefit.ts";
import { ALL, type Begun, begunOf, inParts, partsOf } from "./held-back.ts";
import { type ExpectedEnabler, grainOf, type Step, valueOver } from "./profile.ts";

const SAVING: Step[] = [{ startsIn: "2020-04", value: toParts("6500000.00") }];
const PENCE = grainOf("GBP");

function forecastOf(
  planned: readonly Step[],
  own: readonly Step[],
  enablers: readonly ExpectedEnabler[],
  begun: Begun | null = null,
  from = 0,
): readonly Step[] {
  const steps = own.length > 0 ? own : planned;
  return inParts(steps, partsOf(planned, steps, enablers, begun), from);
}

describe("the forecast", () => {
  const late = [{ neededBy: "2020-03-31", expectedOn: "2020-10-31", share: null }];
  const start = (steps: readonly Step[]) => steps.map(({ startsIn }) => startsIn);

  it("is the plan moved as a whole while no forecast is recorded", () => {
    const ramp = [...SAVING, { startsIn: "2021-04", value: toParts("7000000") }];
    expect(start(forecastOf(ramp, [], late))).toEqual(["2020-11", "2021-11"]);
    expect(forecastOf(ramp, [], [])).toBe(ramp);
  });

  it("loses 541,666.67 of its first year for a month, and 3,791,666.67 for seven", () => {
    const lost = (months: number) => {
      const expectedOn = `2020-${String(3 + months).padStart(2, "0")}-28`;
      const forecast = forecastOf(
        SAVING,
        [],
        [{ neededBy: "2020-03-31", expectedOn, share: null }],
      );
      return valueOver(SAVING, "2020-04", 12, PENCE) - valueOver(forecast, "2020-04", 12, PENCE);
    };
    expect(lost(0)).toBe(0);
    expect(lost(1)).toBe(toParts("541666.67"));
    expect(lost(7)).toBe(toParts("3791666.67"));
  });

  it("is its owner's, unless that begins before it can", () => {
    const early = [{ startsIn: "2020-02", value: toParts("6500000") }];
    const later = [{ startsIn: "2021-04", value: toParts("6500000") }];
    const inTime = [{ neededBy: "2020-03-31", expectedOn: "2020-01-31", share: null }];
    expect(start(forecastOf(SAVING, later, late))).toEqual(["2021-04"]);
    expect(start(forecastOf(SAVING, early, late))).toEqual(["2020-11"]);
    expect(start(forecastOf(SAVING, early, inTime))).toEqual(["2020-02"]);
    expect(start(forecastOf(SAVING, [], inTime))).toEqual(["2020-04"]);
  });

  it("never begins before an enabler, whatever is planned, forecast and expected", () => {
    const month = fc.integer({ min: 1, max: 12 }).map((m) => `2020-${String(m).padStart(2, "0")}`);
    const day = fc
      .tuple(month, fc.integer({ min: 1, max: 28 }))
      .map(([m, d]) => `${m}-${String(d).padStart(2, "0")}`);
    const steps = fc.array(
      month.map((startsIn) => ({ startsIn, value: 120_000 })),
      { maxLength: 3 },
    );
    const enabler = fc.record({
      neededBy: fc.option(day),
      expectedOn: fc.option(day),
      share: fc.constant(null),
    });
    fc.assert(
      fc.property(steps, steps, fc.array(enabler, { maxLength: 4 }), (planned, own, enablers) => {
        for (const { startsIn } of forecastOf(planned, own, enablers))
          for (const { expectedOn } of enablers)
            if (expectedOn !== null) expect(`${startsIn}-01` >= expectedOn).toBe(true);
      }),
    );
  });
});

describe("what a late enabler holds back", () => {
  const plan: Step[] = [{ startsIn: "2020-04", value: toParts("1200.00") }];
  const inTime = (share: number | null) => ({
    ...{ neededBy: "2020-03-31", expectedOn: "2020-03-31", share },
  });
  const late = (share: number | null) => ({ ...inTime(share), expectedOn: "2020-09-30" });
  const steps = (all: readonly Step[]) => all.map(({ startsIn, value }) => [startsIn, value / 1e4]);

  it("is its share, and what no enabler has a share of comes as planned", () => {
    expect(steps(forecastOf(plan, [], [inTime(6000), late(4000)]))).toEqual([
      ["2020-04", 720],
      ["2020-10", 1200],
    ]);
    expect(steps(forecastOf(plan, [], [late(2500)]))).toEqual([
      ["2020-04", 900],
      ["2020-10", 1200],
    ]);
    const later = { ...late(2500), expectedOn: "2021-03-31" };
    expect(steps(forecastOf(plan, [], [late(2500), later]))).toEqual([
      ["2020-04", 600],
      ["2020-10", 900],
      ["2021-04", 1200],
    ]);
  });

  it("is all of the benefit when it has no share, and of the others' shares too", () => {
    expect(steps(forecastOf(plan, [], [inTime(6000), late(null)]))).toEqual([["2020-10", 1200]]);
    const worse = { ...late(4000), expectedOn: "2020-12-31" };
    expect(steps(forecastOf(plan, [], [late(null), worse]))).toEqual([
      ["2020-10", 720],
      ["2021-01", 1200],
    ]);
  });

  it("is that share of each step of a ramp", () => {
    const ramp = [...plan, { startsIn: "2020-07", value: toParts("2400.00") }];
    expect(steps(forecastOf(ramp, [], [late(5000)]))).toEqual([
      ["2020-04", 600],
      ["2020-07", 1200],
      ["2020-10", 1800],
      ["2021-01", 2400],
    ]);
  });

  it("is that share of a level's way from its baseline", () => {
    const levels = [{ startsIn: "2020-04", value: toParts("70") }];
    expect(steps(forecastOf(levels, [], [late(2500)], null, toParts("40")))).toEqual([
      ["2020-04", 62.5],
      ["2020-10", 70],
    ]);
    const falling = [{ startsIn: "2020-04", value: toParts("12") }];
    expect(steps(forecastOf(falling, [], [late(2500)], null, toParts("20")))).toEqual([
      ["2020-04", 14],
      ["2020-10", 12],
    ]);
  });

  it("is nothing of what was measured already", () => {
    const begun = { month: "2020-04", share: 0.96 * ALL };
    expect(steps(forecastOf(plan, [], [inTime(null), late(null)], begun))).toEqual([
      ["2020-04", 1152],
      ["2020-10", 1200],
    ]);
    // The shares that come first are those that came: 6,000 of 9,600, and 3,600 of the late one's.
    expect(steps(forecastOf(plan, [], [inTime(6000), late(4000)], begun))).toEqual([
      ["2020-04", 1152],
      ["2020-10", 1200],
    ]);
    expect(
      steps(forecastOf(plan, [], [late(4000)], { month: "2020-06", share: 0.1 * ALL })),
    ).toEqual([
      ["2020-04", 720],
      ["2020-10", 1200],
    ]);
    expect(steps(forecastOf(plan, [], [late(null)], { month: "2020-04", share: ALL }))).toEqual([
      ["2020-04", 1200],
    ]);
  });

  it("leaves what began late as late as it was", () => {
    expect(
      steps(forecastOf(plan, [], [late(null)], { month: "2020-12", share: 0.5 * ALL })),
    ).toEqual([["2020-10", 1200]]);
  });

  it("adds up to the whole once all has come, between nothing and all late before", () => {
    const share = fc.integer({ min: 0, max: 2500 });
    const day = fc.integer({ min: 0, max: 30 }).map((n) => `${monthAfter("2020-03", n)}-28`);
    const needed = fc.record({ share: fc.option(share), expectedOn: day });
    const month = fc.integer({ min: 0, max: 20 }).map((n) => monthAfter("2020-04", n));
    const profile = fc
      .uniqueArray(fc.tuple(month, fc.integer({ min: 0, max: 1e15 })), {
        ...{ selector: ([startsIn]) => startsIn, minLength: 1, maxLength: 4 },
      })
      // A ramp: it never falls.
      .map((all) => {
        const months = all.map(([startsIn]) => startsIn).sort();
        const values = all.map(([, value]) => value).sort((a, b) => a - b);
        return months.map((startsIn, n) => ({ startsIn, value: values[n] as number }));
      });
    fc.assert(
      fc.property(profile, fc.array(needed, { maxLength: 4 }), (planned, all) => {
        const enablers = all.map((each) => ({ ...each, neededBy: "2020-03-28" }));
        const forecast = forecastOf(planned, [], enablers);
        const latest = forecastOf(
          planned,
          [],
          enablers.map((each) => ({ ...each, share: null })),
        );
        const at = (of: readonly Step[], month: string) =>
          of.findLast(({ startsIn }) => startsIn <= month)?.value ?? 0;
        expect(at(forecast, "2030-01")).toBe(planned.at(-1)?.value);
        for (let n = 0; n < 60; n++) {
          const month = monthAfter("2020-04", n);
          expect(at(forecast, month)).toBeLessThanOrEqual(at(planned, month));
          expect(at(forecast, month)).toBeGreaterThanOrEqual(at(latest, month));
        }
      }),
    );
  });
});

describe("how much of a benefit has begun", () => {
  const plan: Step[] = [{ startsIn: "2020-04", value: toParts("1200.00") }];
  const measured = (...all: readonly (readonly [string, string])[]) =>
    all.map(([month, value]) => ({ month, value: toParts(value) }));
  const money = (...all: readonly (readonly [string, string])[]) =>
    begunOf(plan, measured(...all), BenefitBasis.PER_YEAR, PENCE, 0);

  it("is what was measured of its plan, and never more than all of it", () => {
    expect(money(["2020-04", "96.00"])).toEqual({ month: "2020-04", share: 0.96 * ALL });
    expect(money(["2020-04", "50.00"], ["2020-05", "75.00"])?.share).toBe(0.625 * ALL);
    expect(money(["2020-04", "250.00"])?.share).toBe(ALL);
  });

  it("is nothing without a measurement, with none above nothing, and without a profile", () => {
    expect(money()).toBe(null);
    expect(money(["2020-04", "0.00"])).toBe(null);
    expect(money(["2020-04", "-5.00"])).toBe(null);
    const some = measured(["2020-04", "96.00"]);
    expect(begunOf([], some, BenefitBasis.PER_YEAR, PENCE, 0)).toBe(null);
  });

  it("counts from the month in which it came, however late, and the last twelve months", () => {
    expect(money(["2020-04", "0.00"], ["2021-10", "50.00"])).toMatchObject({ month: "2021-10" });
    const year = Array.from({ length: 12 }, (_, n) => [monthAfter("2021-04", n), "80.00"] as const);
    expect(money(["2020-04", "10.00"], ...year)).toEqual({ month: "2020-04", share: 0.8 * ALL });
    // It came two months early, and is held to the first step of its plan.
    expect(money(["2020-02", "25.00"])).toEqual({ month: "2020-02", share: 0.25 * ALL });
  });

  it("is not lessened by months in which nothing was planned, or nothing had come yet", () => {
    const before = Array.from(
      { length: 10 },
      (_, n) => [monthAfter("2019-06", n), "0.00"] as const,
    );
    expect(money(...before, ["2020-04", "100.00"], ["2020-05", "100.00"])?.share).toBe(ALL);
    expect(money(["2020-04", "0.00"], ["2020-05", "0.00"], ["2020-06", "100.00"])).toEqual({
      ...{ month: "2020-06", share: ALL },
    });
    // What came before its plan counts until months of the plan are measured.
    expect(money(["2020-02", "25.00"], ["2020-04", "75.00"])?.share).toBe(0.75 * ALL);
  });

  it("is exact: no hundredth is lost to a fraction", () => {
    for (let n = 1; n <= 10_000; n++) {
      const some = [{ month: "2020-04", value: n * 10_000 }];
      const all = [{ startsIn: "2020-04", value: 12 * 10_000 * 10_000 }];
      const begun = begunOf(all, some, BenefitBasis.PER_YEAR, PENCE, 0);
      expect(begun?.share).toBe((n * ALL) / 10_000);
    }
  });

  it("of a level is its way from the baseline when last measured", () => {
    const levels = [{ startsIn: "2020-04", value: toParts("70") }];
    const level = (...all: readonly (readonly [string, string])[]) =>
      begunOf(levels, measured(...all), BenefitBasis.LEVEL, 1, toParts("40"));
    expect(level(["2020-04", "46"], ["2020-06", "55"])?.share).toBe(0.5 * ALL);
    expect(level(["2020-04", "46"], ["2020-06", "40"])).toBe(null);
    expect(level(["2020-04", "40"])).toBe(null);
  });
});
