import { Rating } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { BenefitBasis, BenefitStatus } from "./benefit.ts";
import { type Outlook, rateBenefit, slippedMonths, whyBenefit } from "./benefit-rating.ts";

const { GREEN, AMBER, RED, UNKNOWN } = Rating;

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
