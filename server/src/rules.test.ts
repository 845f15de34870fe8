import { Rating, rollUp } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { pastAsAt } from "./access/as-at.ts";
import { BenefitBasis, BenefitStatus } from "./rooms/benefits/benefit.ts";
import {
  type Outlook,
  rateBenefit,
  slippedMonths,
  whyBenefit,
} from "./rooms/benefits/benefit-rating.ts";
import { delegationUse } from "./rooms/commercial/delegation-use.ts";
import { AllocationBasis } from "./rooms/decisions/allocation.ts";
import { approvedOf, remainingOf } from "./rooms/decisions/approved-money.ts";
import { daysLate } from "./rooms/decisions/days-late.ts";
import { rateMilestone, slippedDays, whyMilestone } from "./rooms/delivery/milestone-rating.ts";
import { stageAhead, stageReached } from "./rooms/gates/stage-order.ts";
import { less, SpendKind, sumByKind } from "./rooms/programme/amounts.ts";
import { CaseStage } from "./rooms/programme/case-stage.ts";

const { GREEN, AMBER, RED, UNKNOWN } = Rating;

describe("milestones", () => {
  const dates = (
    baselineOn: string | null,
    forecastOn: string | null,
    actualOn: string | null,
  ) => ({
    baselineOn,
    forecastOn,
    actualOn,
  });

  it.each([
    ["no day at all", dates(null, null, null), UNKNOWN],
    ["a forecast but no baseline", dates(null, "2019-01-01", null), UNKNOWN],
    ["on time, still to come", dates("2019-06-30", null, null), GREEN],
    ["forecast early", dates("2019-06-30", "2019-06-01", null), GREEN],
    ["90 days late", dates("2019-06-30", "2019-09-28", null), AMBER],
    ["91 days late", dates("2019-06-30", "2019-09-29", null), RED],
    ["past and not met", dates("2018-12-31", null, null), RED],
    ["past, met on the day", dates("2018-12-31", null, "2018-12-31"), GREEN],
    ["met a day late", dates("2018-12-30", "2018-12-30", "2018-12-31"), AMBER],
  ])("%s", (_what, milestone, rating) => {
    expect(rateMilestone(milestone, "2019-01-15")).toBe(rating);
  });

  it("say why they have their rating", () => {
    const why = (milestone: Parameters<typeof whyMilestone>[0]) =>
      whyMilestone(milestone, "2019-01-15");
    expect(why(dates(null, "2019-01-01", null))).toMatch("It has no approved day");
    expect(why(dates("2018-12-31", null, null))).toMatch("due on 2018-12-31 and is not recorded");
    expect(why(dates("2019-06-30", "2019-09-28", null))).toMatch("2019-09-28, 90 days after");
    expect(why(dates("2019-06-30", null, "2019-01-10"))).toBe("Met on 2019-01-10, on time.");
  });

  it("slip by days, from baseline to the day last recorded", () => {
    expect(slippedDays(dates("2018-10-11", "2018-11-11", "2018-12-19"))).toBe(69);
    expect(slippedDays(dates("2018-10-11", "2018-10-01", null))).toBe(-10);
    expect(slippedDays(dates(null, "2018-10-01", null))).toBeNull();
  });
});

const unmeasured: Outlook = {
  status: BenefitStatus.APPROVED,
  enablers: [],
  achievement: null,
  yardstick: {
    basis: BenefitBasis.PER_YEAR,
    grain: 1,
    baseline: null,
    isHarm: false,
    tolerance: null,
  },
};

describe("benefits", () => {
  const enabler = (neededBy: string | null, forecastOn: string | null, happened = false) => ({
    neededBy,
    forecastOn,
    happened,
  });
  const on = "2019-01-15";

  it("slip by months of the calendar, and not below zero", () => {
    const slip = (neededBy: string | null, forecastOn: string | null) =>
      slippedMonths({ neededBy, forecastOn });
    expect(slip("2019-09-30", "2019-09-30")).toBe(0);
    expect(slip("2019-09-30", "2019-08-30")).toBe(0);
    expect(slip("2019-09-30", "2019-10-01")).toBe(1);
    expect(slip("2019-09-30", "2019-10-30")).toBe(1);
    expect(slip("2019-09-30", "2020-04-30")).toBe(7);
    expect(slip(null, "2019-10-30")).toBeNull();
    expect(slip("2019-09-30", null)).toBeNull();
  });

  it.each([
    ["nothing enables it", BenefitStatus.IDENTIFIED, [], UNKNOWN],
    ["days not known", BenefitStatus.IDENTIFIED, [enabler(null, null)], UNKNOWN],
    ["in time", BenefitStatus.IDENTIFIED, [enabler("2019-09-30", "2019-09-30")], GREEN],
    [
      "one in time, one not known",
      BenefitStatus.APPROVED,
      [enabler("2019-09-30", "2019-09-30"), enabler(null, null)],
      UNKNOWN,
    ],
    [
      "the latest counts",
      BenefitStatus.APPROVED,
      [enabler("2019-09-30", "2019-09-30"), enabler("2019-09-30", "2019-12-30")],
      AMBER,
    ],
    ["four months", BenefitStatus.APPROVED, [enabler("2019-09-30", "2020-01-30")], RED],
    ["overdue", BenefitStatus.APPROVED, [enabler("2019-01-14", "2019-01-14")], RED],
    ["done in time", BenefitStatus.APPROVED, [enabler("2019-01-14", "2019-01-14", true)], GREEN],
    ["realised", BenefitStatus.REALISED, [enabler("2019-09-30", "2020-01-30")], GREEN],
    ["missed", BenefitStatus.MISSED, [], RED],
    ["withdrawn", BenefitStatus.WITHDRAWN, [enabler("2019-09-30", "2020-01-30")], UNKNOWN],
  ])("are rated: %s", (_what, status, enablers, rating) => {
    expect(rateBenefit({ ...unmeasured, status, enablers }, on)).toBe(rating);
  });
});

describe("a benefit's colour", () => {
  it("has its reason", () => {
    const why = (neededBy: string | null, forecastOn: string | null) =>
      whyBenefit(
        { ...unmeasured, enablers: [{ neededBy, forecastOn, happened: false }] },
        "2019-01-15",
      );
    expect(why("2019-09-30", "2019-09-30")).toBe("Its enablers are expected in time.");
    expect(why("2019-09-30", "2020-04-30")).toMatch("7 months after");
    expect(why("2019-01-14", "2019-01-14")).toMatch("due on 2019-01-14 and is not recorded");
    expect(why(null, null)).toMatch("not known");
    expect(whyBenefit(unmeasured, "2019-01-15")).toMatch("No enabler is recorded");
    const half = { planned: 200, measured: 100, share: 0.5 };
    expect(whyBenefit({ ...unmeasured, achievement: half }, "2019-01-15")).toMatch("50.0 per cent");
  });
});

describe("a roll-up", () => {
  it("is the worst colour, and counts what has none", () => {
    expect(rollUp([])).toEqual({ rating: UNKNOWN, unknownCount: 0 });
    expect(rollUp([UNKNOWN, UNKNOWN])).toEqual({ rating: UNKNOWN, unknownCount: 2 });
    expect(rollUp([GREEN, UNKNOWN])).toEqual({ rating: GREEN, unknownCount: 1 });
    expect(rollUp([GREEN, RED, AMBER])).toEqual({ rating: RED, unknownCount: 0 });
    expect(rollUp([GREEN, AMBER])).toEqual({ rating: AMBER, unknownCount: 0 });
  });
});

describe("decisions and gates", () => {
  it("PCD 475 came 69 days after it was needed", () => {
    expect(daysLate("2018-10-11", "2018-12-19", "2026-01-01")).toBe(69);
    expect(daysLate("2018-10-11", null, "2018-10-01")).toBe(0);
    expect(daysLate("2018-10-11", null, "2018-10-13")).toBe(2);
    expect(daysLate(null, "2018-12-19", "2026-01-01")).toBeNull();
  });

  it("the stage is the last gate passed, the next one is ahead", () => {
    expect([stageReached([]), stageAhead([])]).toEqual([CaseStage.SOC, CaseStage.SOC]);
    const passed = [CaseStage.SOC];
    expect([stageReached(passed), stageAhead(passed)]).toEqual([CaseStage.SOC, CaseStage.OBC]);
    const onlyLater = [CaseStage.OBC];
    expect([stageReached(onlyLater), stageAhead(onlyLater)]).toEqual([
      CaseStage.OBC,
      CaseStage.FBC,
    ]);
    const all = [CaseStage.SOC, CaseStage.OBC, CaseStage.FBC];
    expect([stageReached(all), stageAhead(all)]).toEqual([CaseStage.FBC, CaseStage.FBC]);
  });
});

describe("money", () => {
  const revenue = { kind: SpendKind.REVENUE, amount: 300_000_000, basis: AllocationBasis.ONE_OFF };
  const capital = { kind: SpendKind.CAPITAL, amount: 70_000_000, basis: AllocationBasis.ONE_OFF };
  const yearly = { kind: SpendKind.REVENUE, amount: 390_000_000, basis: AllocationBasis.PER_YEAR };

  it("approved is a sum by kind, and a yearly rate is no part of it", () => {
    const { sums, perYear } = approvedOf([revenue, capital, yearly]);
    expect(sums).toEqual({ total: 370_000_000, revenue: 300_000_000, capital: 70_000_000 });
    expect(perYear).toEqual({ total: 390_000_000, revenue: 390_000_000, capital: 0 });
  });

  it("what is left is worked out by kind, and may be overdrawn", () => {
    expect(remainingOf(500_000_000, [capital])).toBe(430_000_000);
    expect(remainingOf(1, [{ amount: 2 }])).toBe(-1);
    const left = less(
      sumByKind([revenue, capital]),
      sumByKind([{ ...capital, amount: 70_000_001 }]),
    );
    expect(left).toEqual({ total: 299_999_999, revenue: 300_000_000, capital: -1 });
  });

  it("a delegation counts value and lots", () => {
    const limit = { limit: 370_000_000, limitCount: 4 };
    expect(delegationUse(limit, [])).toEqual({
      used: 0,
      usedCount: 0,
      headroom: 370_000_000,
      headroomCount: 4,
    });
    const four = ["L1", "L2", "L3", "L4"].map((lot) => ({ lot, value: 92_500_000 }));
    expect(delegationUse(limit, four)).toMatchObject({ headroom: 0, headroomCount: 0 });
    expect(delegationUse({ limit: null, limitCount: null }, four)).toMatchObject({
      headroom: null,
      headroomCount: null,
    });
  });
});

describe("looking back", () => {
  const now = "2026-03-01T10:00:00.000Z";
  it("takes the rest of today as now, and refuses a later day", () => {
    expect(pastAsAt("2018-12-19T23:59:59.999Z", now)).toBe("2018-12-19T23:59:59.999Z");
    expect(pastAsAt("2026-03-01T23:59:59.999Z", now)).toBe(now);
    expect(() => pastAsAt("2026-03-02T00:00:00.000Z", now)).toThrow("2026-03-02");
  });
});
