import { describe, expect, it } from "vitest";
import { DAYS_BEHIND, latestReturns } from "./latest-returns.ts";

const DAY = "2019-08-31";

describe("the returns that stand", () => {
  const standing = (returns: { group: string; asOf: string }[], day = DAY) =>
    latestReturns(returns, ({ group }) => group, day).map(({ group, asOf }) => `${group} ${asOf}`);

  it("are the latest of each group, dated by the day looked at", () => {
    const returns = [
      { group: "A", asOf: "2019-08-31" },
      { group: "A", asOf: "2019-07-31" },
      { group: "B", asOf: "2019-07-31" },
      { group: "B", asOf: "2019-09-01" },
    ];
    expect(standing(returns)).toEqual(["A 2019-08-31", "B 2019-07-31"]);
    expect(standing(returns, "2019-07-30")).toEqual([]);
  });

  it("leave out a group that is more than 92 days behind the newest", () => {
    const newest = { group: "A", asOf: "2019-08-31" };
    expect(DAYS_BEHIND).toBe(92);
    expect(standing([newest, { group: "B", asOf: "2019-05-31" }])).toHaveLength(2);
    expect(standing([newest, { group: "B", asOf: "2019-05-30" }])).toEqual(["A 2019-08-31"]);
  });
});
