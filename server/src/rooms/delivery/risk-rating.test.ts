import { Rating, Refusal } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { nextRef } from "../../records/next-ref.ts";
import { ConfidenceRating } from "./assessment.ts";
import { checkRisk } from "./check-risk.ts";
import { ConfidenceScale, checkAssessment, scaleOn } from "./confidence-scale.ts";
import { RaidStatus, RaidType } from "./risk.ts";
import { type RiskFacts, rateRisk, rateScore, scoreRisk, whyRisk } from "./risk-rating.ts";

const { GREEN, AMBER, RED, UNKNOWN } = Rating;
const DAY = "2019-01-15";

const facts = (stated: Partial<RiskFacts> = {}): RiskFacts => ({
  type: RaidType.RISK,
  status: RaidStatus.OPEN,
  likelihood: null,
  impact: null,
  ...stated,
});

/** The field that a refusal blames; nothing when there is none. */
function blamed(work: () => void): string | undefined {
  try {
    work();
  } catch (failure) {
    if (failure instanceof Refusal && failure.code === "BAD_INPUT") return failure.field;
    throw failure;
  }
  return undefined;
}

describe("the score of a RAID entry", () => {
  it.each([
    [1, 1, 1, GREEN],
    [1, 5, 5, GREEN],
    [2, 4, 8, AMBER],
    [3, 4, 12, AMBER],
    [3, 5, 15, RED],
    [5, 5, 25, RED],
  ])("likelihood %i and impact %i: %i, %s", (likelihood, impact, score, rating) => {
    expect(scoreRisk(facts({ likelihood, impact }))).toBe(score);
    expect(rateScore(score)).toBe(rating);
    expect(rateRisk(facts({ likelihood, impact }), null, DAY)).toBe(rating);
  });

  it("is not known while likelihood or impact is missing", () => {
    for (const stated of [{}, { likelihood: 5 }, { impact: 5 }])
      expect(rateRisk(facts(stated), null, DAY)).toBe(UNKNOWN);
  });

  it("takes what has happened for certain", () => {
    expect(scoreRisk(facts({ type: RaidType.ISSUE, impact: 3 }))).toBe(15);
    const struck = { status: RaidStatus.OCCURRED, likelihood: 1, impact: 3 };
    expect(scoreRisk(facts(struck))).toBe(15);
    expect(scoreRisk(facts({ ...struck, status: RaidStatus.CLOSED }))).toBe(3);
  });
});

describe("a dependency", () => {
  const dependency = facts({ type: RaidType.DEPENDENCY });
  const awaited = (baselineOn: string | null, forecastOn: string | null, actualOn?: string) => ({
    ...{ baselineOn, forecastOn, actualOn: actualOn ?? null },
    expectedOn: actualOn ?? (forecastOn !== null && forecastOn < DAY ? DAY : forecastOn),
  });

  it.each([
    ["on time", awaited("2019-06-30", "2019-06-30"), GREEN],
    ["90 days late", awaited("2019-06-30", "2019-09-28"), AMBER],
    ["91 days late", awaited("2019-06-30", "2019-09-29"), RED],
    ["overdue", awaited("2019-06-30", "2019-01-14"), RED],
    ["met late", awaited("2018-12-31", "2019-01-14", "2019-01-14"), AMBER],
    ["of no known day", awaited("2019-06-30", null), UNKNOWN],
    ["needed by no known day", awaited(null, "2019-06-30"), UNKNOWN],
  ])("%s", (_what, milestone, rating) => {
    expect(rateRisk(dependency, milestone, DAY)).toBe(rating);
  });

  it("has the worse of its score and its lateness, until it is closed", () => {
    const late = awaited("2019-06-30", "2019-07-31");
    const scored = { ...dependency, likelihood: 5, impact: 5 };
    expect(rateRisk(scored, late, DAY)).toBe(RED);
    expect(rateRisk({ ...scored, likelihood: 1 }, late, DAY)).toBe(AMBER);
    expect(rateRisk({ ...scored, likelihood: 1, status: RaidStatus.CLOSED }, late, DAY)).toBe(
      GREEN,
    );
  });

  it("says why", () => {
    expect(whyRisk(dependency, null, DAY)).toBe("It is not scored.");
    expect(whyRisk(facts({ likelihood: 3, impact: 5 }), null, DAY)).toMatch("15 of 25");
    expect(whyRisk(dependency, awaited("2019-06-30", "2019-07-31"), DAY)).toMatch("31 days after");
    expect(whyRisk(dependency, awaited("2019-06-30", "2019-06-01"), DAY)).toMatch("on time");
    expect(whyRisk(dependency, awaited("2019-06-30", "2019-01-01"), DAY)).toMatch(
      "due on 2019-01-01",
    );
    expect(whyRisk(dependency, awaited(null, "2019-06-30"), DAY)).toMatch("not known");
  });
});

describe("what a RAID entry may state", () => {
  const entry = {
    ...facts(),
    closedOn: null,
    onProgramme: null,
    onMilestone: null,
    milestone: null,
    neededBy: null,
  };
  it.each([
    [{}, undefined],
    [{ likelihood: 0 }, "likelihood"],
    [{ impact: 0 }, "impact"],
    [{ type: RaidType.ISSUE, likelihood: 3 }, "likelihood"],
    [{ type: RaidType.ISSUE, status: RaidStatus.OCCURRED, closedOn: DAY }, "status"],
    [{ type: RaidType.ISSUE, status: RaidStatus.CLOSED, closedOn: DAY }, undefined],
    [{ onProgramme: "Q" }, "onProgramme"],
    [{ type: RaidType.ASSUMPTION, neededBy: DAY }, "neededBy"],
    [{ type: RaidType.DEPENDENCY, onProgramme: "Q", neededBy: DAY }, undefined],
    [{ status: RaidStatus.CLOSED, closedOn: "2019-01-16" }, "closedOn"],
    [{ status: RaidStatus.CLOSED, closedOn: DAY }, undefined],
    [{ milestone: "M1" }, "milestone"],
    [{ type: RaidType.DEPENDENCY, milestone: "M1" }, "onMilestone"],
  ])("%j blames %s", (stated, field) => {
    expect(blamed(() => checkRisk({ ...entry, ...stated }, DAY))).toBe(field);
  });
});

describe("confidence", () => {
  const { AMBER_GREEN, AMBER_RED, ...three } = ConfidenceRating;

  it("was judged on five points until March 2021", () => {
    expect(scaleOn("2021-03-31")).toBe(ConfidenceScale.FIVE_POINT);
    expect(scaleOn("2021-04-01")).toBe(ConfidenceScale.THREE_POINT);
    for (const rating of [AMBER_GREEN, AMBER_RED]) {
      const judged = (assessedOn: string) =>
        blamed(() => checkAssessment({ rating, assessedOn }, "2026-01-01"));
      expect(judged("2021-03-31")).toBeUndefined();
      expect(judged("2021-04-01")).toBe("rating");
    }
  });

  it("is judged on three since, and never in advance", () => {
    for (const rating of Object.values(three)) {
      expect(blamed(() => checkAssessment({ rating, assessedOn: DAY }, DAY))).toBeUndefined();
      expect(blamed(() => checkAssessment({ rating, assessedOn: "2019-01-16" }, DAY))).toBe(
        "assessedOn",
      );
    }
  });
});

it("a numbered series goes on after its highest number, whatever else there is", () => {
  const refs = (...all: string[]) => all.map((ref) => ({ ref }));
  expect(nextRef("AS", [])).toBe("AS1");
  expect(nextRef("AS", refs("AS2", "AS10", "ASX", "A99", "AS3 b"))).toBe("AS11");
});
