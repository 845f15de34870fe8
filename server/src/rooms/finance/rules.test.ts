import { describe, expect, it } from "vitest";
import { SpendKind } from "../programme/amounts.ts";
import { fiscalYearOf } from "../programme/fiscal-year.ts";
import { headroomOf } from "./headroom.ts";
import { periodOf, SpendPeriod } from "./periods.ts";
import { spendOver } from "./spend-months.ts";

const { REVENUE, CAPITAL } = SpendKind;
const approved = { total: 370, revenue: 300, capital: 70 };

describe("headroom", () => {
  it("is what is approved while nothing is committed or spent", () => {
    expect(headroomOf(approved, [], [])).toEqual(approved);
  });

  it("counts spend on a contract's lot once, up to the contract's value, and beyond it as spent", () => {
    const contracts = [{ lot: "L1", kind: REVENUE, value: 100 }];
    const on = (lot: string, amount: number) => ({ lot, kind: REVENUE, amount });
    expect(headroomOf(approved, contracts, [on("L1", 60)]).total).toBe(270);
    expect(headroomOf(approved, contracts, [on("L1", 130)]).total).toBe(240);
    expect(headroomOf(approved, contracts, [on("", 5), on("L2", 7)]).total).toBe(258);
  });

  it("is not known by kind while a contract does not say whether revenue or capital pays it", () => {
    expect(headroomOf(approved, [{ lot: "L1", kind: null, value: 100 }], [])).toEqual({
      ...{ total: 270, revenue: null, capital: null },
    });
  });

  it("takes capital spent on a revenue contract's lot from capital", () => {
    const contracts = [{ lot: "L1", kind: REVENUE, value: 100 }];
    const spent = [{ lot: "L1", kind: CAPITAL, amount: 20 }];
    expect(headroomOf(approved, contracts, spent)).toEqual({
      ...{ total: 250, revenue: 200, capital: 50 },
    });
  });
});

describe("periods", () => {
  it.each([
    ["2018-03", "2017/18"],
    ["2018-04", "2018/19"],
    ["1999-12", "1999/00"],
  ])("%s is in the fiscal year %s", (month, year) => expect(fiscalYearOf(month)).toBe(year));

  it.each([
    ["2018-12", SpendPeriod.FISCAL_QUARTER, "2018/19 Q3 (fiscal)", "2018-10", "2018-12"],
    ["2019-01", SpendPeriod.FISCAL_QUARTER, "2018/19 Q4 (fiscal)", "2019-01", "2019-03"],
    ["2019-04", SpendPeriod.FISCAL_QUARTER, "2019/20 Q1 (fiscal)", "2019-04", "2019-06"],
    ["2018-12", SpendPeriod.CALENDAR_QUARTER, "2018 Q4 (calendar)", "2018-10", "2018-12"],
    ["2019-02", SpendPeriod.FISCAL_YEAR, "2018/19", "2018-04", "2019-03"],
    ["2019-02", SpendPeriod.CALENDAR_YEAR, "2019", "2019-01", "2019-12"],
  ])("%s by %s is %s", (month, period, label, from, to) =>
    expect(periodOf(month, period)).toEqual({ label, from, to }),
  );
});

describe("spend over time", () => {
  const spent = [
    { month: "2018-12", kind: REVENUE, amount: 10 },
    { month: "2019-01", kind: CAPITAL, amount: 20 },
  ];

  it("leaves unknown what is not recorded, and is at variance only where both are known", () => {
    const forecast = [{ month: "2019-01", kind: CAPITAL, amount: 25 }];
    const [december, january] = spendOver(spent, forecast, "MONTH");
    expect(december).toMatchObject({ total: 10, capital: 0, forecast: null, variance: null });
    expect(january).toMatchObject({ total: 20, revenue: 0, forecast: 25, variance: -5 });
  });

  it("adds up by fiscal year and by calendar year", () => {
    expect(spendOver(spent, [], SpendPeriod.FISCAL_YEAR).map(({ total }) => total)).toEqual([30]);
    const years = spendOver(spent, [], SpendPeriod.CALENDAR_YEAR);
    expect(years.map(({ label, total }) => [label, total])).toEqual([
      ["2018", 10],
      ["2019", 20],
    ]);
  });

  it("says which months are counted, and compares those that have both", () => {
    const months = (of: number[]) =>
      of.map((n) => ({ month: `2019-0${n}`, kind: REVENUE, amount: n }));
    const [year] = spendOver(months([4, 5, 6]), months([6, 7, 8]), SpendPeriod.FISCAL_YEAR);
    expect(year).toMatchObject({
      ...{ from: "2019-04", to: "2020-03", partial: false },
      ...{ total: 15, forecast: 21, variance: 0, comparedMonths: 1 },
    });
    const window = { from: "2019-05", to: "2019-06" };
    const within = spendOver(months([5, 6]), months([6]), SpendPeriod.FISCAL_YEAR, window);
    expect(within[0]).toMatchObject({ from: "2019-05", to: "2019-06", partial: true });
    const [quarter] = spendOver(months([5]), [], SpendPeriod.FISCAL_QUARTER, window);
    expect(quarter).toMatchObject({ from: "2019-05", to: "2019-06", partial: true });
    const whole = { from: "2019-04", to: "2020-03" };
    const [all] = spendOver(months([5]), [], SpendPeriod.FISCAL_YEAR, whole);
    expect(all).toMatchObject({ partial: false, variance: null, comparedMonths: 0 });
  });
});
