import { Rating, toParts } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { againstPlan, againstTarget, rateAchievement, type Yardstick } from "./achievement.ts";
import { BenefitBasis } from "./benefit.ts";

const yearly: Yardstick = {
  basis: BenefitBasis.PER_YEAR,
  grain: 1,
  baseline: null,
  isHarm: false,
  tolerance: null,
};
const level: Yardstick = { ...yearly, basis: BenefitBasis.LEVEL, baseline: toParts("40") };
const month = (name: string, value: string) => ({ month: name, value: toParts(value) });
const plan = [{ startsIn: "2020-04", value: toParts("1200") }];

describe("actual against plan", () => {
  it("sums the months that were measured, and no others", () => {
    const measured = [month("2020-06", "60"), month("2020-04", "90")];
    expect(againstPlan(plan, measured, yearly)).toEqual({
      planned: toParts("200"),
      measured: toParts("150"),
      share: 0.75,
    });
  });

  it("takes the latest of a level, on its way from the baseline", () => {
    const levels = [{ startsIn: "2020-04", value: toParts("70") }];
    const measured = [month("2020-05", "55"), month("2020-04", "65")];
    expect(againstPlan(levels, measured, level)?.share).toBe(0.5);
    const down = { ...level, baseline: toParts("100") };
    expect(againstPlan(levels, [month("2020-05", "85")], down)?.share).toBe(0.5);
  });

  it("has no share of nothing, and is null without a measurement or a plan for it", () => {
    expect(againstPlan(plan, [month("2020-03", "5")], yearly)?.share).toBe(null);
    expect(againstPlan(plan, [], yearly)).toBe(null);
    expect(againstPlan([], [month("2020-05", "55")], level)).toBe(null);
  });
});

describe("measured against target", () => {
  it("holds the last twelve months to as many twelfths", () => {
    const early = Array.from({ length: 12 }, (_, index) => month(`2019-${10 + (index % 3)}`, "1"));
    const year = Array.from({ length: 12 }, (_, index) =>
      month(`2020-${String(index + 1).padStart(2, "0")}`, "100"),
    );
    expect(againstTarget(toParts("1200"), year, yearly)?.share).toBe(1);
    expect(againstTarget(toParts("1200"), [...early, ...year], yearly)?.share).toBe(1);
    expect(againstTarget(toParts("1200"), year.slice(0, 3), yearly)?.planned).toBe(toParts("300"));
  });
});

describe("the rating of what was measured", () => {
  const rated = (share: number | null, by: Yardstick = yearly) =>
    rateAchievement(share === null ? null : { planned: 0, measured: 0, share }, by);

  it.each([
    [1.2, Rating.GREEN],
    [0.9, Rating.GREEN],
    [0.89, Rating.AMBER],
    [0.8, Rating.AMBER],
    [0.79, Rating.RED],
  ])("of %d of the plan is %s", (share, rating) => {
    expect(rated(share)).toBe(rating);
  });

  it("keeps to the tolerance of the profile, and turns round for a change for the worse", () => {
    expect(rated(0.94, { ...yearly, tolerance: 500 })).toBe(Rating.AMBER);
    expect(rated(1.2, { ...yearly, isHarm: true })).toBe(Rating.AMBER);
    expect(rated(0.2, { ...yearly, isHarm: true })).toBe(Rating.GREEN);
    expect(rated(null)).toBe(Rating.UNKNOWN);
  });
});
