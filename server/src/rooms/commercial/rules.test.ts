import type { Refusal } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { Route } from "../decisions/route.ts";
import {
  type Award,
  type Instrument,
  refuseAboveCeiling,
  refuseBeyondLimit,
  refuseOtherRoute,
  refuseOutOfForce,
  refuseUnadvertised,
} from "./award-rules.ts";
import { possibleSplitting } from "./possible-splitting.ts";
import {
  AuthorityKind,
  ContractCategory,
  leastBound,
  smallLotBound,
  thresholdOn,
  USUAL,
} from "./procurement-thresholds.ts";

const instrument: Instrument = {
  ...{ ref: "D1", holder: "Director", limit: 1000, limitCount: 2, decision: "DEC" },
  ...{ startsOn: "2018-01-01", expiresOn: "2018-12-31", approvedOn: "2017-12-01" },
  ...{ approver: "Board", routes: [{ route: Route.CALL_OFF, framework: "F1" }] },
};
const award: Award = {
  ...{ ref: "C1", lot: "L1", value: 100, route: Route.CALL_OFF, framework: "F1" },
  ...{ advertisedOn: null, on: "2018-06-01", takesMore: true, commencedOn: "2018-06-01" },
  ...{ directAwardGround: null, transparencyNoticeOn: null, bought: USUAL },
  procurement: { name: null, total: 100, small: 0 },
};

function codeOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (failure) {
    return (failure as Refusal).code;
  }
}

describe("an award", () => {
  const none = { used: 0, usedCount: 0 };
  it.each([
    [{ used: 1000, usedCount: 2 }, null],
    [{ used: 1001, usedCount: 2 }, "LIMIT_EXCEEDED"],
    [{ used: 1000, usedCount: 3 }, "LIMIT_EXCEEDED"],
  ])("that brings use to %o is answered %s", (after, code) =>
    expect(codeOf(() => refuseBeyondLimit(instrument, none, after))).toBe(code),
  );

  it.each([
    ["2017-12-31", "DELEGATION_NOT_IN_FORCE"],
    ["2018-01-01", null],
    ["2018-12-31", null],
    ["2019-01-01", "DELEGATION_NOT_IN_FORCE"],
  ])("on %s is answered %s", (on, code) =>
    expect(codeOf(() => refuseOutOfForce(instrument, on))).toBe(code),
  );

  it("needs an approved decision", () => {
    const open = { ...instrument, approvedOn: null };
    expect(codeOf(() => refuseOutOfForce(open, "2018-06-01"))).toBe("DELEGATION_NOT_IN_FORCE");
  });

  it.each([
    [Route.CALL_OFF, "F1", null],
    [Route.CALL_OFF, "F2", "ROUTE_NOT_ALLOWED"],
    [Route.DIRECT_AWARD, null, "ROUTE_NOT_ALLOWED"],
  ])("by %s off %s is answered %s", (route, framework, code) =>
    expect(codeOf(() => refuseOtherRoute(instrument, { ...award, route, framework }))).toBe(code),
  );

  it.each([
    ["2018-06-01", 181_302_00, "NOT_ADVERTISED"],
    ["2018-06-01", 181_301_99, null],
    ["2020-06-01", 189_330_00, "NOT_ADVERTISED"],
    ["2026-06-01", 173_100_00, "NOT_ADVERTISED"],
    ["2026-06-01", 173_099_99, null],
  ])("on %s worth %i, unadvertised, is answered %s", (on, value, code) => {
    const quiet = {
      ...{ ...award, route: Route.NEW_CONTRACT, framework: null, on, commencedOn: on, value },
      procurement: { name: null, total: value, small: 0 },
    };
    expect(codeOf(() => refuseUnadvertised(quiet))).toBe(code);
    expect(codeOf(() => refuseUnadvertised({ ...quiet, advertisedOn: on }))).toBeNull();
    expect(codeOf(() => refuseUnadvertised({ ...quiet, route: Route.CALL_OFF }))).toBeNull();
  });

  it("stays within the lot's ceiling", () => {
    expect(codeOf(() => refuseAboveCeiling(award, 100))).toBeNull();
    expect(codeOf(() => refuseAboveCeiling(award, 99))).toBe("LIMIT_EXCEEDED");
    expect(codeOf(() => refuseAboveCeiling(award, null))).toBeNull();
  });
});

describe("thresholds", () => {
  it("say on which basis they are compared", () => {
    expect(thresholdOn("2018-12-19")).toMatchObject({ amount: 181_302_00, includesVat: false });
    expect(thresholdOn("2015-12-31")).toBeNull();
    const now = thresholdOn("2026-01-01");
    expect(now).toMatchObject({ amount: 207_720_00, includesVat: true });
    expect(now && leastBound(now)).toBe(173_100_00);
  });
});

describe("the law of the day on which a procurement commenced", () => {
  const quiet = (commencedOn: string, value: number, facts: Partial<Award> = {}) => ({
    ...{ ...award, route: Route.NEW_CONTRACT, framework: null, value, commencedOn },
    ...{ on: "2026-02-01", procurement: { name: null, total: value, small: 0 } },
    ...facts,
  });
  const answer = (commencedOn: string, value: number, facts: Partial<Award> = {}) =>
    codeOf(() => refuseUnadvertised(quiet(commencedOn, value, facts)));

  it("judges an award of February 2026 begun in November 2025 by 214,904 and not by 207,720", () => {
    // With VAT: 214,904 is 179,086.67 without, and 207,720 is 173,100.00.
    expect(answer("2025-11-15", 179_086_66)).toBe(null);
    expect(answer("2025-11-15", 179_086_67)).toBe("NOT_ADVERTISED");
    expect(answer("2026-02-01", 179_086_66)).toBe("NOT_ADVERTISED");
  });

  it.each([
    ["2018-06-01", AuthorityKind.CENTRAL, ContractCategory.GOODS_AND_SERVICES, 118_133_00],
    ["2020-06-01", AuthorityKind.SUB_CENTRAL, ContractCategory.WORKS, 4_733_252_00],
    ["2021-12-31", AuthorityKind.CENTRAL, ContractCategory.LIGHT_TOUCH, 663_540_00],
    ["2019-12-31", AuthorityKind.SUB_CENTRAL, ContractCategory.LIGHT_TOUCH, 615_278_00],
  ])("of %s knows %s and %s", (day, authority, category, least) => {
    const bought = { authority, category };
    expect(answer(day, least, { bought })).toBe("NOT_ADVERTISED");
    expect(answer(day, least - 1, { bought })).toBe(null);
  });

  it("is the Act from 24 February 2025, the Regulations before", () => {
    expect(thresholdOn("2025-02-23")?.source).toMatch("Public Contracts Regulations 2015");
    expect(thresholdOn("2025-02-24")?.source).toMatch("Procurement Act 2023");
    expect(smallLotBound("2025-02-23", USUAL)).toBe(Math.ceil(70_778_00 / 1.2));
    expect(smallLotBound("2025-02-24", USUAL)).toBe(null);
  });

  it("compares the lots of a procurement together, with small ones free up to a fifth", () => {
    const lot = (value: number, total: number, small: number) => ({
      procurement: { name: "Data services", total, small },
      value,
    });
    expect(answer("2018-06-01", 50_000_00, lot(50_000_00, 181_302_00, 0))).toBe(null);
    expect(answer("2018-06-01", 65_630_00, lot(65_630_00, 181_302_00, 0))).toBe("NOT_ADVERTISED");
    const fifth = lot(40_000_00, 200_000_00, 40_000_00);
    expect(answer("2018-06-01", 40_000_00, fifth)).toBe(null);
    const more = lot(40_000_00, 200_000_00, 40_000_01);
    expect(answer("2018-06-01", 40_000_00, more)).toBe("NOT_ADVERTISED");
    // The Act knows no small lots.
    const under = lot(10_000_00, 400_000_00, 10_000_00);
    expect(answer("2025-03-01", 10_000_00, under)).toBe("NOT_ADVERTISED");
  });

  it("asks a direct award for its ground, and since the Act for its transparency notice", () => {
    const direct = { route: Route.DIRECT_AWARD };
    const ground = { ...direct, directAwardGround: "Regulation 32(2)(c): extreme urgency." };
    expect(answer("2018-06-01", 200_000_00, direct)).toBe("NOT_ADVERTISED");
    expect(answer("2018-06-01", 200_000_00, ground)).toBe(null);
    expect(answer("2018-06-01", 100_000_00, direct)).toBe(null);
    expect(answer("2025-06-01", 200_000_00, ground)).toBe("NOT_ADVERTISED");
    const notice = { ...ground, transparencyNoticeOn: "2025-06-10" };
    expect(answer("2025-06-01", 200_000_00, notice)).toBe(null);
  });
});

describe("possible splitting", () => {
  const quiet = (ref: string, supplier: string, value: number, awardedOn: string) => ({
    ...{ ref, supplier, value, awardedOn, route: Route.NEW_CONTRACT, advertisedOn: null },
    commencedOn: null,
  });

  it("is asked about awards to one supplier that reach the threshold together within a year", () => {
    const two = [
      quiet("C1", "ACME Ltd.", 180_000_00, "2018-02-01"),
      quiet("C2", "Acme Limited", 1_302_00, "2019-01-31"),
    ];
    expect(possibleSplitting(two)).toEqual([
      {
        ...{ supplier: "ACME Ltd.", total: 181_302_00, threshold: 181_302_00 },
        contracts: ["C1", "C2"],
      },
    ]);
  });

  it("is not asked a penny below, of others, further apart, or when advertised", () => {
    const first = quiet("C1", "ACME", 180_000_00, "2018-02-01");
    const second = quiet("C2", "ACME", 1_302_00, "2018-03-01");
    for (const other of [
      { ...second, value: 1_301_99 },
      { ...second, supplier: "Other" },
      { ...second, awardedOn: "2019-03-01" },
      { ...second, advertisedOn: "2018-01-01" },
      { ...second, route: Route.CALL_OFF },
    ])
      expect(possibleSplitting([first, other])).toEqual([]);
  });
});
