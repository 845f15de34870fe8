import { toParts } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MonthsGone } from "./months-gone.ts";

const TODAY = "2021-02-10";
const twelve = (from: number, to: number) => 100 * Math.max(0, to - from);

describe("months gone by", () => {
  const gone = new MonthsGone(
    [
      { month: "2020-05", value: toParts("7.00") },
      { month: "2021-03", value: toParts("9.00") },
    ],
    "2020-04",
    TODAY,
  );

  it("count what was measured, and 0 for the rest; the month in hand is not over", () => {
    expect(gone.valueBetween(0, 12, twelve)).toBe(700 + 200);
    expect(gone.valueBetween(0, 10, twelve)).toBe(700);
    expect(gone.valueBetween(10, 11, twelve)).toBe(100);
    expect(gone.valueBetween(12, 24, twelve)).toBe(1200);
  });

  it("are known for what was measured alone", () => {
    expect(gone.measuredBetween(0, 12)).toBe(1600);
    expect(gone.measuredBetween(2, 11)).toBeNull();
  });

  it("are told when something was planned for them", () => {
    expect(gone.missingBetween(0, 12, twelve)).toBe(9);
    expect(gone.missingBetween(0, 12, () => 0)).toBe(0);
    expect(gone.missingBetween(10, 24, twelve)).toBe(0);
  });

  it("add up: years sum to the whole, wherever they are cut", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (a, b, c) => {
        const [from, cut, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        expect(gone.valueBetween(from, cut, twelve) + gone.valueBetween(cut, to, twelve)).toBe(
          gone.valueBetween(from, to, twelve),
        );
      }),
    );
  });
});
