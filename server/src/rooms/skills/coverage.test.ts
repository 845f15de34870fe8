import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, skillGaps } from "./coverage.ts";
import { meets, SkillLevel } from "./skill-level.ts";
import { isLargeEnough, toNearestFive } from "./small-counts.ts";
import type { VisibleCohort } from "./visible-cohorts.ts";

const { AWARENESS, WORKING, PRACTITIONER, EXPERT } = SkillLevel;
const cohort = (facts: Partial<VisibleCohort>): VisibleCohort => ({
  ...{ ref: "C", name: "C", role: "R", workstream: null, people: 20, holdings: [], bookings: [] },
  exactly: 20,
  countedOn: new Map((facts.holdings ?? []).map(({ skill, asOf }) => [skill, asOf])),
  ...facts,
});
const held = (level: SkillLevel, atLeast: number, asOf = "2019-03-31") => ({
  ...{ skill: "S", level, atLeast, exactly: atLeast, asOf },
});
const needs = [{ role: "R", skill: "S", level: WORKING }];

describe("levels", () => {
  it("hold those below them", () => {
    expect([AWARENESS, WORKING, PRACTITIONER, EXPERT].map((has) => meets(has, WORKING))).toEqual([
      ...[false, true, true, true],
    ]);
  });
});

describe("gaps", () => {
  it("are what roles ask for less what their people have, at that level or above", () => {
    const holdings = [held(AWARENESS, 20), held(WORKING, 15), held(EXPERT, 5)];
    expect(skillGaps(needs, [cohort({ holdings })], [])).toEqual([
      {
        ...{ skill: "S", level: WORKING, required: 20, held: 15, shortfall: 5 },
        ...{ trained: 0, inTraining: 0, exactly: { required: 20, held: 15 } },
      },
    ]);
  });

  it("add groups of one role, and let holders beyond a need meet no other", () => {
    const full = cohort({ holdings: [held(WORKING, 30)] });
    const none = cohort({ ref: "D" });
    const other = cohort({ ref: "E", role: "X" });
    expect(skillGaps(needs, [full, none, other], [])).toMatchObject([
      { required: 40, held: 20, shortfall: 20 },
    ]);
  });

  it("close by what was completed since people were counted, and by places still open", () => {
    const training = [
      { session: "OLD", skill: "S", level: WORKING, startsOn: "2019-01-01" },
      { session: "NEW", skill: "S", level: PRACTITIONER, startsOn: "2019-05-01" },
      { session: "LOW", skill: "S", level: AWARENESS, startsOn: "2019-05-01" },
    ];
    const bookings = ["OLD", "NEW", "LOW"].map((session) => ({
      session,
      booked: 15,
      completed: 5,
      exactly: { booked: 15, completed: 5 },
    }));
    const own = cohort({ holdings: [held(WORKING, 5)], bookings });
    expect(skillGaps(needs, [own], training)).toMatchObject([
      { shortfall: 15, trained: 5, inTraining: 10 },
    ]);
  });

  it("are covered by the share of needs met; null when there are none", () => {
    const own = cohort({ holdings: [held(WORKING, 15)] });
    expect(coverageOf(skillGaps(needs, [own], []))).toBe(75);
    expect(coverageOf(skillGaps(needs, [], []))).toBe(null);
    expect(coverageOf([])).toBe(null);
  });

  it("are covered by true counts, so that roundings don't add up", () => {
    const of = (size: number, holders: number, groups: number) =>
      coverageOf(
        skillGaps(
          needs,
          Array.from({ length: groups }, (_, n) =>
            cohort({
              ...{ ref: `C${n}`, people: Math.round(size / 5) * 5, exactly: size },
              holdings: [{ ...held(WORKING, Math.round(holders / 5) * 5), exactly: holders }],
            }),
          ),
          [],
        ),
      );
    expect(of(10, 8, 1)).toBe(80);
    expect(of(10, 7, 1)).toBe(70);
    // Two of seven hold it in each of twenty groups: 28.6 per cent, and not none.
    expect(of(7, 2, 20)).toBe(30);
    expect(of(10, 10, 3)).toBe(100);
    expect(of(200, 199, 1)).toBe(95);
    expect(of(200, 1, 1)).toBe(5);
  });
});

describe("counts that are shown", () => {
  it("are never one to four people apart, nor their sums", () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.array(count), fc.array(count), (one, other) => {
        const sum = (counts: number[]) => counts.reduce((total, n) => total + toNearestFive(n), 0);
        const apart = Math.abs(sum(one) - sum(other));
        expect(apart === 0 || apart >= 5).toBe(true);
      }),
    );
    expect([0, 2, 3, 7, 8].map(toNearestFive)).toEqual([0, 0, 5, 5, 10]);
    expect([4, 5].map(isLargeEnough)).toEqual([false, true]);
  });
});
