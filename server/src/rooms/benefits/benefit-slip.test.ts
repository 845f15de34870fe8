import { toParts } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Benefit, BenefitBasis } from "./benefit.ts";
import type { BenefitProfile } from "./benefit-outlook.ts";
import { slipOf } from "./benefit-slip.ts";
import { grainOf, type Step } from "./profile.ts";

const profile = (planned: readonly Step[]): BenefitProfile => ({
  benefit: {} as Benefit,
  basis: BenefitBasis.PER_YEAR,
  grain: grainOf("GBP"),
  planned,
  own: [],
  enablers: [{ neededBy: "2027-03-31", milestone: "P/M1", share: null }],
  begun: null,
});
const comesOn = (on: string) => () => ({ on, heldBy: null });
const pounds = (parts: number) => parts / 10_000;

describe("what a slip moves", () => {
  const flat = profile([{ startsIn: "2027-04", value: toParts("6500000.00") }]);

  it.each([
    ["2027-03-31", 0, 0, []],
    ["2027-04-30", 1, 541_666.67, [["2027/28", 541_666.67]]],
    ["2027-10-31", 7, 3_791_666.67, [["2027/28", 3_791_666.67]]],
    ["2028-03-31", 12, 6_500_000, [["2027/28", 6_500_000]]],
    // Twenty-four months are two years' value, not one.
    [
      "2029-03-31",
      24,
      6_500_000,
      [
        ["2027/28", 6_500_000],
        ["2028/29", 6_500_000],
      ],
    ],
  ])("of an enabler that comes on %s: %i months", (on, months, firstYear, years) => {
    const slip = slipOf(flat, comesOn(on));
    expect(slip.months).toBe(months);
    expect(pounds(slip.value ?? 0)).toBe(firstYear);
    expect(slip.years.map(({ fiscalYear, value }) => [fiscalYear, pounds(value)])).toEqual(years);
  });

  it("is told year by year of a ramp, and not of its first year alone", () => {
    const ramp = profile([
      { startsIn: "2027-04", value: toParts("600.00") },
      { startsIn: "2028-04", value: toParts("6000.00") },
    ]);
    const slip = slipOf(ramp, comesOn("2028-03-31"));
    expect(pounds(slip.value ?? 0)).toBe(600);
    expect(slip.years.map(({ value }) => pounds(value))).toEqual([600, 5400]);
  });

  it("adds up to the months lost, for any value and slip", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 60 }), (p, late) => {
        const one = profile([{ startsIn: "2027-04", value: p * 100 }]);
        const on = new Date(Date.UTC(2027, 3 + late, 0)).toISOString().slice(0, 10);
        const { years, months } = slipOf(one, comesOn(on));
        const all = years.reduce((sum, { value }) => sum + value, 0);
        expect(months).toBe(late);
        expect(Math.abs(all - (p * 100 * late) / 12)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
