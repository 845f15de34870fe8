import { Rating } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { BenefitBasis, BenefitStatus } from "./benefit.ts";
import {
  daysAfterNeed,
  type Outlook,
  rateBenefit,
  slippedMonths,
  whyBenefit,
} from "./benefit-rating.ts";

const { GREEN, AMBER, RED, UNKNOWN } = Rating;

const unmeasured: Outlook = {
  status: BenefitStatus.APPROVED,
  enablers: [],
  own: null,
  achievement: null,
  yardstick: {
    basis: BenefitBasis.PER_YEAR,
    grain: 1,
    baseline: null,
    isHarm: false,
    tolerance: null,
  },
};

const enabler = (neededBy: string | null, expectedOn: string | null, overdueSince?: string) => ({
  ...{ milestone: "M1 of P", neededBy, expectedOn, share: null, heldBy: [] },
  overdueSince: overdueSince ?? null,
});

/** Due in September, not met, needed by June: it still comes in time. */
const OVERDUE = enabler("2027-06-30", "2026-11-26", "2026-09-30");

describe("benefits", () => {
  it("slip by days, and by months to the nearest, and not below zero", () => {
    const slip = (neededBy: string | null, expectedOn: string | null) => [
      daysAfterNeed(enabler(neededBy, expectedOn)),
      slippedMonths(enabler(neededBy, expectedOn)),
    ];
    expect(slip("2019-09-30", "2019-09-30")).toEqual([0, 0]);
    expect(slip("2019-09-30", "2019-08-30")).toEqual([0, 0]);
    expect(slip("2027-01-31", "2027-02-01")).toEqual([1, 0]);
    expect(slip("2027-01-01", "2027-01-31")).toEqual([30, 1]);
    expect(slip("2019-09-30", "2019-10-31")).toEqual([31, 1]);
    expect(slip("2019-09-30", "2020-04-30")).toEqual([213, 7]);
    expect(slip("2019-09-30", "2026-11-25")).toEqual([2613, 86]);
    expect(slip(null, "2019-10-30")).toEqual([null, null]);
    expect(slip("2019-09-30", null)).toEqual([null, null]);
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
    ["one day", BenefitStatus.APPROVED, [enabler("2019-09-30", "2019-10-01")], AMBER],
    ["four months", BenefitStatus.APPROVED, [enabler("2019-09-30", "2020-01-30")], RED],
    ["overdue", BenefitStatus.APPROVED, [enabler("2019-01-14", "2019-01-15", "2019-01-14")], RED],
    ["overdue, not needed yet", BenefitStatus.APPROVED, [OVERDUE], AMBER],
    [
      "overdue, and late beside",
      BenefitStatus.APPROVED,
      [OVERDUE, enabler("2019-01-14", "2019-02-15")],
      AMBER,
    ],
    ["done in time", BenefitStatus.APPROVED, [enabler("2019-01-14", "2019-01-14")], GREEN],
    ["realised", BenefitStatus.REALISED, [enabler("2019-09-30", "2020-01-30")], GREEN],
    ["missed", BenefitStatus.MISSED, [], RED],
    ["withdrawn", BenefitStatus.WITHDRAWN, [enabler("2019-09-30", "2020-01-30")], UNKNOWN],
  ])("are rated: %s", (_what, status, enablers, rating) => {
    expect(rateBenefit({ ...unmeasured, status, enablers })).toBe(rating);
  });
});

describe("a benefit's colour", () => {
  it("has its reason", () => {
    const why = (neededBy: string | null, expectedOn: string | null, overdueSince?: string) =>
      whyBenefit({ ...unmeasured, enablers: [enabler(neededBy, expectedOn, overdueSince)] });
    expect(why("2019-09-30", "2019-09-30")).toBe("Its enablers are expected in time.");
    expect(why("2019-09-30", "2020-04-30")).toMatch(
      "Its latest enabler, M1 of P, is expected 213 days after",
    );
    expect(why("2019-09-30", "2019-10-01")).toMatch("1 day after");
    expect(why("2019-01-14", "2019-01-15", "2019-01-14")).toMatch(
      "Its enabler M1 of P was due on 2019-01-14 and is not recorded as met; it is expected on 2019-01-15",
    );
    const part = { ...enabler("2019-09-30", "2019-10-01"), share: 4050 };
    expect(whyBenefit({ ...unmeasured, enablers: [part] })).toMatch(
      "1 day after it is needed, and holds back 40.5 per cent of it.",
    );
    expect(why(null, null)).toMatch("not known");
    expect(whyBenefit(unmeasured)).toMatch("No enabler is recorded");
    const late = { ...enabler("2019-09-30", "2020-04-30"), heldBy: ["M2 of P", "M1 of Q"] };
    expect(whyBenefit({ ...unmeasured, enablers: [OVERDUE, late] })).toBe(
      "Its latest enabler, M1 of P, is expected 213 days after it is needed. It waits for M2 of P, which waits for M1 of Q.",
    );
    // What still comes in time holds nothing back.
    expect(whyBenefit({ ...unmeasured, enablers: [{ ...OVERDUE, share: 3000 }] })).toBe(
      "Its enabler M1 of P was due on 2026-09-30 and is not recorded as met; it is expected on 2026-11-26 at the earliest, which is still in time.",
    );
    const half = { planned: 200, measured: 100, share: 0.5 };
    expect(whyBenefit({ ...unmeasured, achievement: half })).toMatch("50.0 per cent");
  });

  it("follows its owner's forecast, by its months and its value", () => {
    const forecast = (months: number, share: number | null) => {
      const fullValue = share === null ? null : { planned: 100, measured: 100 * share, share };
      const inTime = [enabler("2019-09-30", "2019-09-30")];
      const outlook = { ...unmeasured, enablers: inTime, own: { months, fullValue } };
      return [rateBenefit(outlook), whyBenefit(outlook).replace(/^Its enablers.*time\.( |$)/, "")];
    };
    expect(forecast(0, 1)).toEqual([GREEN, ""]);
    expect(forecast(-2, 1.2)).toEqual([GREEN, ""]);
    expect(forecast(24, 0.1)).toEqual([
      RED,
      "Its owner forecasts it to begin 24 months after its plan, at 10.0 per cent of the value planned.",
    ]);
    expect(forecast(0, 0.5)).toEqual([
      RED,
      "Its owner forecasts it at 50.0 per cent of the value planned.",
    ]);
    expect(forecast(1, null)).toEqual([
      AMBER,
      "Its owner forecasts it to begin 1 month after its plan.",
    ]);
    expect(forecast(0, 0.9)[0]).toBe(GREEN);
    expect(forecast(0, 0.85)[0]).toBe(AMBER);
    expect(forecast(3, 1)[0]).toBe(AMBER);
    expect(forecast(4, 1)[0]).toBe(RED);
  });
});
