import { monthAfter, toParts } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BenefitBasis } from "./benefit.ts";
import {
  type ExpectedEnabler,
  earliestStart,
  firstWholeMonth,
  grainOf,
  type Step,
  valueIn,
  valueOver,
} from "./profile.ts";

const SAVING: Step[] = [{ startsIn: "2020-04", value: toParts("6500000.00") }];
const PENCE = grainOf("GBP");
const pounds = (steps: readonly Step[], month: string) =>
  valueIn(steps, month, BenefitBasis.PER_YEAR, PENCE);

describe("a profile that accrues", () => {
  it("has a twelfth of a year's value in each month from its first on", () => {
    expect(pounds(SAVING, "2020-03")).toBe(0);
    expect(pounds(SAVING, "2020-04")).toBe(toParts("541666.67"));
    expect(pounds(SAVING, "2020-05")).toBe(toParts("541666.66"));
    expect(pounds(SAVING, "2031-04")).toBe(toParts("541666.67"));
  });

  it("adds up to the year's value, to the penny, for any amount and year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e12 }), fc.integer({ min: 0, max: 50 }), (p, year) => {
        const steps = [{ startsIn: "2020-04", value: p * PENCE }];
        expect(valueOver(steps, `${2020 + year}-04`, 12, PENCE)).toBe(p * PENCE);
      }),
    );
  });

  it("is worth the sum of its months, over any span and steps", () => {
    const month = fc.integer({ min: 0, max: 60 }).map((n) => monthAfter("2020-01", n));
    const step = fc.record({ startsIn: month, value: fc.integer({ min: 0, max: 9e8 }) });
    const steps = fc.uniqueArray(step, { selector: ({ startsIn }) => startsIn, maxLength: 5 });
    fc.assert(
      fc.property(steps, month, fc.integer({ min: 0, max: 80 }), (all, from, months) => {
        const each = Array.from(
          { length: months },
          (_, n) => pounds(all, monthAfter(from, n)) ?? 0,
        );
        const sum = each.reduce((a, b) => a + b, 0);
        expect(valueOver(all, from, months, PENCE)).toBe(sum);
      }),
    );
  });

  it("changes with its steps, in whatever order they are kept", () => {
    const steps = [
      { startsIn: "2021-04", value: toParts("0") },
      { startsIn: "2020-07", value: toParts("12") },
      { startsIn: "2020-04", value: toParts("6") },
    ];
    expect(
      ["2020-06", "2020-07", "2021-03", "2021-04"].map((month) => pounds(steps, month)),
    ).toEqual([toParts("0.50"), toParts("1"), toParts("1"), 0]);
  });
});

describe("a profile of levels", () => {
  it("holds its level until the next one, and has none before its first", () => {
    const steps = [
      { startsIn: "2020-04", value: toParts("40") },
      { startsIn: "2021-04", value: toParts("70") },
    ];
    const level = (month: string) => valueIn(steps, month, BenefitBasis.LEVEL, 1);
    expect(level("2020-03")).toBe(null);
    expect(level("2021-03")).toBe(toParts("40"));
    expect(level("2024-01")).toBe(toParts("70"));
  });
});

describe("the earliest start", () => {
  it.each([
    ["2020-03-31", "2020-04"],
    ["2020-04-01", "2020-04"],
    ["2020-04-02", "2020-05"],
  ])("after an enabler on %s is in %s", (day, month) => {
    expect(firstWholeMonth(day)).toBe(month);
  });

  const design = { neededBy: "2019-09-30", expectedOn: "2019-09-30", share: null };
  const closure = { neededBy: "2020-03-31", expectedOn: "2020-03-31", share: null };
  const on = (enabler: ExpectedEnabler, expectedOn: string | null) => ({ ...enabler, expectedOn });

  it("leaves as many months as the plan does, after the latest enabler", () => {
    expect(earliestStart("2020-04", [design, closure])).toBe("2020-04");
    expect(earliestStart("2020-04", [on(design, "2019-10-31"), closure])).toBe("2020-05");
    expect(earliestStart("2020-04", [on(design, "2020-04-30"), closure])).toBe("2020-11");
  });

  it("is not earlier than its other enablers when one is pulled forward", () => {
    expect(earliestStart("2020-04", [on(design, "2019-03-31"), closure])).toBe("2020-04");
    expect(earliestStart("2020-04", [on(design, "2019-03-31"), on(closure, "2019-12-31")])).toBe(
      "2020-01",
    );
  });

  it("is unknown while no enabler's day is", () => {
    expect(earliestStart("2020-04", [])).toBe(null);
    expect(earliestStart("2020-04", [on(design, null)])).toBe(null);
    expect(
      earliestStart("2020-04", [{ neededBy: null, expectedOn: "2020-06-30", share: null }]),
    ).toBe("2020-07");
  });
});
