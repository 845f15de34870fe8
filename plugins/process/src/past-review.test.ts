import { describe, expect, it } from "vitest";
import { sharePastReview } from "./past-review.ts";

const made = (system: string, asOf: string, pastReviewCount: number, heldCount: number) => ({
  system,
  asOf,
  heldCount,
  pastReviewCount,
});

describe("records past review", () => {
  const returns = [
    made("A", "2019-07-31", 30, 100),
    made("A", "2019-09-30", 20, 100),
    made("B", "2019-08-31", 4, 300),
  ];

  it("are a share of the latest return of each system", () => {
    expect(sharePastReview(returns, "2019-10-05")).toEqual({ value: 6, observedOn: "2019-09-30" });
    expect(sharePastReview(returns, "2019-08-31")).toEqual({
      value: 8.5,
      observedOn: "2019-08-31",
    });
  });

  it("have no share without returns, or without records", () => {
    expect(sharePastReview(returns, "2019-07-30")).toBeUndefined();
    expect(sharePastReview([made("A", "2019-09-30", 0, 0)], "2019-09-30")).toBeUndefined();
  });
});
