import { fakeReads, recordOf } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { CultureEthicsOutcome, CultureEthicsReview } from "./ethics-review.ts";
import { factsOf, MANY } from "./example-facts.ts";
import { facet } from "./facet.ts";

const DAY = "2019-08-31";

describe("the facet", () => {
  it("asks once for each kind, and leaves out programmes without facts", async () => {
    const reads = fakeReads(DAY, factsOf("P7", DAY));
    const answer = await facet.loadMany(MANY, reads);
    expect(reads.asked).toHaveLength(5);
    expect([...answer.keys()]).toEqual(["P7"]);
    expect(answer.get("P7")).toMatchObject({
      surveyRounds: [{ round: "Summer", closedOn: DAY, responseRate: 40, score: 57 }],
      products: { licensed: 50, active: 30, activeShare: 60 },
      decisions: { reviewed: 8, citing: 6, citingShare: 75 },
      ethics: { open: 0, concluded: 1, wentLiveEarly: 0, beforeGoLiveShare: 100 },
      openData: {
        toPublic: 1,
        toPartners: 0,
        freshShare: 100,
        datasets: [{ daysSinceUpdate: 0, withinCycle: true }],
      },
      illustrative: false,
    });
  });

  it("sees nothing that is dated after the day", async () => {
    const reads = fakeReads("2019-08-30", factsOf("P7", DAY));
    expect((await facet.loadMany(["P7"], reads)).size).toBe(0);
  });

  it("answers null for what has no facts, and judges a review by the day looked at", async () => {
    const review = recordOf(CultureEthicsReview, "P7", {
      ref: "E1",
      title: "Forecast of demand",
      openedOn: "2019-07-01",
      concludedOn: "2019-08-15",
      outcome: CultureEthicsOutcome.GO_AHEAD_WITH_CONDITIONS,
      liveOn: "2019-08-01",
    });
    const on = async (day: string) =>
      (await facet.loadMany(["P7"], fakeReads(day, [review]))).get("P7");
    expect(await on("2019-07-31")).toMatchObject({
      surveyRounds: [],
      products: null,
      decisions: null,
      ethics: { open: 1, concluded: 0, wentLiveEarly: 0, beforeGoLiveShare: null },
      openData: null,
    });
    expect((await on("2019-08-01"))?.ethics).toMatchObject({ open: 1, wentLiveEarly: 1 });
    expect((await on(DAY))?.ethics).toMatchObject({
      open: 0,
      concluded: 1,
      wentLiveEarly: 1,
      beforeGoLiveShare: 0,
    });
  });
});
