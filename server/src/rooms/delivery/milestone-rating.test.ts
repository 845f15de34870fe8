import { Rating } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { rateMilestone, slippedDays, whyMilestone } from "./milestone-rating.ts";

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
