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
import { leastBound, thresholdOn } from "./procurement-thresholds.ts";

const instrument: Instrument = {
  ...{ ref: "D1", holder: "Director", limit: 1000, limitCount: 2, decision: "DEC" },
  ...{ startsOn: "2018-01-01", expiresOn: "2018-12-31", approvedOn: "2017-12-01" },
  ...{ approver: "Board", routes: [{ route: Route.CALL_OFF, framework: "F1" }] },
};
const award: Award = {
  ...{ ref: "C1", lot: "L1", value: 100, route: Route.CALL_OFF, framework: "F1" },
  ...{ advertisedOn: null, on: "2018-06-01", takesMore: true },
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
    const quiet = { ...award, route: Route.NEW_CONTRACT, framework: null, on, value };
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

describe("possible splitting", () => {
  const quiet = (ref: string, supplier: string, value: number, awardedOn: string) => ({
    ...{ ref, supplier, value, awardedOn, route: Route.NEW_CONTRACT, advertisedOn: null },
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
