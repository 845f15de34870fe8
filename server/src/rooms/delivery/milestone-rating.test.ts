import { Rating } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { expectationsOf } from "./milestone-chain.ts";
import {
  type MilestoneDates,
  rateMilestone,
  slippedDays,
  whyMilestone,
} from "./milestone-rating.ts";

/** The day expected of a milestone that waits for nothing, on 15 January 2019. */
function expectedAlone(dates: MilestoneDates): string | null {
  const links = new Map([["P/M1", { dates, waits: [] }]]);
  return expectationsOf(links, "2019-01-15")("P/M1")?.on ?? null;
}

const { GREEN, AMBER, RED, UNKNOWN } = Rating;

describe("milestones", () => {
  const dates = (
    baselineOn: string | null,
    forecastOn: string | null,
    actualOn: string | null,
  ) => ({
    ...{ baselineOn, forecastOn, actualOn },
    expectedOn: expectedAlone({ baselineOn, forecastOn, actualOn }),
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

  it("name what holds them up, to the first that is late by itself", () => {
    const late = { ...dates("2027-06-30", null, null), expectedOn: "2027-12-28" };
    expect(whyMilestone(late, "2026-11-25", ["B of THERE", "A of THERE"])).toBe(
      "Expected on 2027-12-28, 181 days after the day approved. It waits for B of THERE, which waits for A of THERE.",
    );
    expect(rateMilestone(late, "2026-11-25")).toBe(RED);
  });

  it("slip by days, from a day approved to the day expected", () => {
    expect(slippedDays("2018-10-11", "2018-12-19")).toBe(69);
    expect(slippedDays("2018-10-11", "2018-10-01")).toBe(-10);
    expect(slippedDays(null, "2018-10-01")).toBeNull();
  });
});
