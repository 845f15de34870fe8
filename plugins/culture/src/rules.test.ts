import { describe, expect, it } from "vitest";
import { activeUsers } from "./active-users.ts";
import { ethicsBeforeGoLive } from "./ethics-before-go-live.ts";
import { evidenceCited } from "./evidence-cited.ts";
import { literacyScore, responseRate } from "./literacy-score.ts";

const DAY = "2019-08-31";

describe("the survey", () => {
  const answers = (
    round: string,
    closedOn: string,
    invited: number,
    respondents: number,
    score: number | null,
  ) => ({ round, cohort: "A", closedOn, invited, respondents, score });

  it("has the mean of its newest round, each cohort weighing as many as answered", () => {
    const surveys = [
      answers("spring", "2019-03-29", 100, 90, 10),
      answers("summer", "2019-07-18", 200, 30, 70),
      answers("summer", "2019-07-19", 100, 90, 50),
    ];
    expect(literacyScore(surveys, DAY)).toEqual({ value: 55, observedOn: "2019-07-19" });
    expect(responseRate(surveys, DAY)).toEqual({ value: 40, observedOn: "2019-07-19" });
    expect(literacyScore(surveys, "2019-07-17")?.value).toBe(10);
  });

  it("counts those who answered in a cohort too small for a score", () => {
    const surveys = [
      answers("summer", "2019-07-18", 10, 4, null),
      answers("summer", "2019-07-18", 10, 6, 80),
    ];
    expect(literacyScore(surveys, DAY)?.value).toBe(80);
    expect(responseRate(surveys, DAY)?.value).toBe(50);
  });

  it("has no value without a round, a score or an invitation", () => {
    expect(literacyScore([], DAY)).toBeUndefined();
    expect(responseRate([], DAY)).toBeUndefined();
    expect(literacyScore([answers("summer", "2019-07-18", 10, 4, null)], DAY)).toBeUndefined();
    expect(responseRate([answers("summer", "2019-07-18", 0, 0, null)], DAY)).toBeUndefined();
    expect(responseRate([answers("autumn", "2019-09-01", 10, 5, 50)], DAY)).toBeUndefined();
    expect(responseRate([answers("summer", "2019-07-18", 10, 0, null)], DAY)?.value).toBe(0);
  });
});

describe("active users", () => {
  const use = (product: string, asOf: string, licensed: number, active: number) => ({
    product,
    asOf,
    licensed,
    active,
  });

  it("are active of licensed, by the newest return of each product", () => {
    const returns = [
      use("A", "2019-07-31", 100, 0),
      use("A", DAY, 100, 80),
      use("B", "2019-07-31", 300, 120),
    ];
    expect(activeUsers(returns, DAY)).toEqual({ value: 50, observedOn: DAY });
  });

  it("have no value while nobody has a licence", () => {
    expect(activeUsers([], DAY)).toBeUndefined();
    expect(activeUsers([use("A", DAY, 0, 0)], DAY)).toBeUndefined();
    expect(activeUsers([use("A", DAY, 3, 0)], DAY)?.value).toBe(0);
  });
});

describe("decisions that cite evidence", () => {
  const sample = (forum: string, asOf: string, reviewed: number, citing: number) => ({
    forum,
    asOf,
    reviewed,
    citing,
  });

  it("are a share of those looked through, by the newest sample of each forum", () => {
    const samples = [
      sample("Board", "2019-06-28", 9, 9),
      sample("Board", DAY, 12, 6),
      sample("Panel", "2019-07-31", 8, 4),
    ];
    expect(evidenceCited(samples, DAY)).toEqual({ value: 50, observedOn: DAY });
  });

  it("have no value while none was looked through", () => {
    expect(evidenceCited([], DAY)).toBeUndefined();
    expect(evidenceCited([sample("Board", DAY, 0, 0)], DAY)).toBeUndefined();
  });
});

describe("ethics reviews concluded before go-live", () => {
  const review = (concludedOn: string | null, liveOn: string | null) => ({
    openedOn: "2018-06-01",
    concludedOn,
    liveOn,
  });

  it("are a share of what went live", () => {
    const reviews = [
      review("2019-05-01", "2019-06-01"),
      review("2019-06-01", "2019-06-01"),
      review("2019-06-02", "2019-06-01"),
      review(null, "2019-07-01"),
      review("2019-07-01", null),
      review(null, null),
    ];
    expect(ethicsBeforeGoLive(reviews, DAY)).toEqual({ value: 50, observedOn: "2019-07-01" });
  });

  it("look back a year from the newest go-live, and at nothing after the day", () => {
    const reviews = [
      review(null, "2018-08-31"),
      review(null, "2018-09-01"),
      review("2019-08-01", DAY),
    ];
    expect(ethicsBeforeGoLive(reviews, DAY)?.value).toBe(50);
    expect(ethicsBeforeGoLive([review("2019-08-01", "2019-09-01")], DAY)).toBeUndefined();
    expect(ethicsBeforeGoLive([], DAY)).toBeUndefined();
  });
});
