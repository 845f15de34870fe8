import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpendKind } from "../programme/amounts.ts";
import { outturnOf, unclosedMonths } from "./outturn.ts";

const of = (month: string, amount: number, allocation = "A1") => ({
  ...{ allocation, month, kind: SpendKind.REVENUE, amount },
});
const closing = (...closed: string[]) => ({ current: "2026-11", closed: new Set(closed) });
const forecast = ["2026-10", "2026-11", "2026-12", "2027-01"].map((month) => of(month, 100));
const spent = [of("2026-10", 40), of("2026-11", 10)];
const total = (...months: string[]) => outturnOf(spent, forecast, closing(...months)).total;

describe("the expected outturn", () => {
  it("counts what was spent in months over, and the forecast of the month in hand and after", () => {
    expect(total()).toBe(340);
    expect(total("2026-10")).toBe(340);
  });

  it("counts what was spent in a month in hand that is closed", () => {
    expect(total("2026-11")).toBe(250);
    expect(total("2026-10", "2026-11")).toBe(250);
  });

  it("is no less than what was spent: of an open month the larger counts, cell by cell", () => {
    const more = [...spent, of("2026-11", 130)];
    expect(outturnOf(more, forecast, closing()).total).toBe(380);
    const other = [...spent, of("2026-11", 70, "A2")];
    expect(outturnOf(other, forecast, closing()).total).toBe(410);
    expect(outturnOf([of("2026-12", 5)], [], closing()).total).toBe(5);
  });

  it("is what was spent once all is closed, whatever was forecast", () => {
    const month = fc.integer({ min: 1, max: 12 }).map((m) => `2026-${String(m).padStart(2, "0")}`);
    const cell = fc.tuple(month, fc.integer({ min: -1e6, max: 1e9 })).map(([m, a]) => of(m, a));
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (was, expected) => {
        const all = new Set([...was, ...expected].map(({ month: each }) => each));
        const sum = was.reduce((amount, each) => amount + each.amount, 0);
        expect(outturnOf(was, expected, { current: "2026-06", closed: all }).total).toBe(sum);
      }),
    );
  });
});

describe("months over that nobody closed", () => {
  it("are those of which anything is spent or forecast", () => {
    expect(unclosedMonths(spent, forecast, closing())).toEqual(["2026-10"]);
    expect(unclosedMonths(spent, forecast, closing("2026-10"))).toEqual([]);
    expect(unclosedMonths([], [of("2026-09", 1)], closing("2026-10"))).toEqual(["2026-09"]);
  });
});
