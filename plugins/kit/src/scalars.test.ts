import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOf, endOfDay, Instant, isDay, startOfDay } from "./calendar.ts";
import { MOST_PENCE, Money, toPence, toPounds } from "./money.ts";
import { monthAfter, monthsApart } from "./month.ts";
import { Percent, toHundredths, WHOLE } from "./percent.ts";
import { MOST_PARTS, Quantity, toDecimal, toParts } from "./quantity.ts";

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

  it.each([
    ["12.5", 1250],
    ["1", 100],
    ["-0.1", -10],
    ["12.50", 1250],
  ])("takes %j", (value, pence) => expect(Money.parseValue(value)).toBe(pence));

  it.each(["1.234", "1,000.00", "£1.00", " 1.00", "1e3", "", "-", "--1.00", "٣.00"])(
    "refuses %j",
    (value) => {
      expect(() => Money.parseValue(value)).toThrow(
        "Write pounds in quotes, with at most two decimals",
      );
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

  it("move by days and by months, to the end of a short one", () => {
    expect(addDays("2019-12-31", 1)).toBe("2020-01-01");
    expect(addMonths("2019-08-31", 1)).toBe("2019-09-30");
    expect(addMonths("2020-03-31", -1)).toBe("2020-02-29");
  });
});

describe("months", () => {
  it("are apart by the calendar, whichever day of them", () => {
    expect(monthsApart("2019-09-30", "2019-10-01")).toBe(1);
    expect(monthsApart("2019-09-30", "2019-10-31")).toBe(1);
    expect(monthsApart("2019-09-01", "2019-09-30")).toBe(0);
    expect(monthsApart("2019-09-30", "2020-04")).toBe(7);
    expect(monthsApart("2020-01", "2019-11-30")).toBe(-2);
  });

  it("follow one another over the years, as far as they are apart", () => {
    expect(monthAfter("2019-12", 1)).toBe("2020-01");
    expect(monthAfter("2020-01", -1)).toBe("2019-12");
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (months) => {
        expect(monthsApart("2019-09", monthAfter("2019-09", months))).toBe(months);
      }),
    );
  });
});

describe("quantities", () => {
  it.each([
    [0, "0.00"],
    [1, "0.0001"],
    [5416666700, "541666.67"],
    [125000, "12.50"],
    [8889, "0.8889"],
    [-1230, "-0.123"],
    [MOST_PARTS, "90000000000.00"],
  ])("%d parts are %s", (parts, decimal) => {
    expect(toDecimal(parts)).toBe(decimal);
    expect(toParts(decimal)).toBe(parts);
  });

  it("come back as they went", () => {
    fc.assert(
      fc.property(fc.integer({ min: -MOST_PARTS, max: MOST_PARTS }), (parts) => {
        expect(toParts(toDecimal(parts))).toBe(parts === 0 ? 0 : parts);
      }),
    );
  });

  it("are taken as numbers too", () => {
    expect([12, 12.5, -0.25].map(toParts)).toEqual([120000, 125000, -2500]);
  });

  it.each(["", "1,000", "1.23456", "1e3", 1e-7, "٣", null, {}, true, "90000000000.01", Number.NaN])(
    "refuse %j",
    (value) => {
      expect(() => Quantity.parseValue(value)).toThrow(/quantity/);
    },
  );
});

describe("shares", () => {
  it("are kept in hundredths of a per cent, so that thirds add up to less than all", () => {
    expect([0, 12.5, 33.33, 100].map(toHundredths)).toEqual([0, 1250, 3333, WHOLE]);
    expect(Percent.serialize(3333)).toBe(33.33);
  });

  it("are taken as decimal strings too, like every amount and quantity", () => {
    expect(["0", "12.5", "33.33", "100.00"].map(toHundredths)).toEqual([0, 1250, 3333, WHOLE]);
    for (const { parseValue } of [Money, Quantity, Percent])
      expect(parseValue("12.5")).toBeDefined();
  });

  it.each(["50%", "-1", "12.345", "1e1", "", -1, 100.01, 33.333, null, Number.NaN, 1e-7])(
    "refuse %j",
    (value) => {
      expect(() => Percent.parseValue(value)).toThrow("share in per cent");
    },
  );
});

describe("instants", () => {
  it("are taken in one spelling", () => {
    expect(Instant.parseValue("2018-12-19T12:00:00+01:00")).toBe("2018-12-19T11:00:00.000Z");
    expect(Instant.parseValue("2018-12-19")).toBe("2018-12-19T23:59:59.999Z");
    expect(() => Instant.parseValue("2018-12-19 12:00")).toThrow("Not a date-time");
  });
});
