import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, endOfDay, Instant, isDay, monthsBetween, startOfDay } from "./calendar.ts";
import { MOST_PENCE, Money, toPence, toPounds } from "./money.ts";

describe("money", () => {
  it.each([
    [0, "0.00"],
    [1, "0.01"],
    [10, "0.10"],
    [370_000_000, "3700000.00"],
    [-5, "-0.05"],
    [MOST_PENCE, "900000000000.00"],
    [-MOST_PENCE, "-900000000000.00"],
  ])("%d pence is %s", (pence, pounds) => {
    expect(toPounds(pence)).toBe(pounds);
    expect(toPence(pounds)).toBe(pence);
  });

  it("comes back as it went, for any whole number of pence that is kept", () => {
    fc.assert(
      fc.property(fc.integer({ min: -MOST_PENCE, max: MOST_PENCE }), (pence) => {
        expect(toPence(toPounds(pence))).toBe(pence === 0 ? 0 : pence);
      }),
    );
  });

  it.each(["1", "1.2", "1.234", "1,000.00", "£1.00", " 1.00", "1e3", "", "-", "--1.00", "٣.00"])(
    "refuses %j",
    (value) => {
      expect(() => Money.parseValue(value)).toThrow("Write pounds with two decimals");
    },
  );

  it.each([1, 1.5, null, {}, [], true])("refuses %j, which is no string", (value) => {
    expect(() => Money.parseValue(value)).toThrow("Not an amount");
  });

  it.each(["900000000000.01", "9999999999999999.99", "1000000000000000000.00"])(
    "refuses %s as too large",
    (value) => {
      expect(() => Money.parseValue(value)).toThrow();
    },
  );
});

describe("days", () => {
  it("exist or not", () => {
    expect(["2018-12-19", "2020-02-29"].every(isDay)).toBe(true);
    expect(["2018-02-29", "2018-13-01", "18-12-19", "2018-12-19T", 20181219].some(isDay)).toBe(
      false,
    );
  });

  it("begin and end in London, in summer too", () => {
    expect(endOfDay("2018-12-19")).toBe("2018-12-19T23:59:59.999Z");
    expect(startOfDay("2018-07-01")).toBe("2018-06-30T23:00:00.000Z");
    expect(endOfDay("2018-07-01")).toBe("2018-07-01T22:59:59.999Z");
    expect(dayOf("2018-06-30T23:30:00.000Z")).toBe("2018-07-01");
  });

  it("are apart by whole months, counted up", () => {
    expect(monthsBetween("2019-09-30", "2019-10-30")).toBe(1);
    expect(monthsBetween("2019-09-30", "2019-10-31")).toBe(2);
    expect(monthsBetween("2019-09-30", "2019-08-29")).toBe(-2);
    expect(monthsBetween("2019-09-30", "2019-09-30")).toBe(0);
  });
});

describe("instants", () => {
  it("are taken in one spelling", () => {
    expect(Instant.parseValue("2018-12-19T12:00:00+01:00")).toBe("2018-12-19T11:00:00.000Z");
    expect(Instant.parseValue("2018-12-19")).toBe("2018-12-19T23:59:59.999Z");
    expect(() => Instant.parseValue("2018-12-19 12:00")).toThrow("Not a date-time");
  });
});
