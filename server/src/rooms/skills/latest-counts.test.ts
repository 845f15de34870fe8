import { expect, it } from "vitest";
import type { SkillHolding } from "./cohort.ts";
import { latestCounts } from "./latest-counts.ts";

const count = (skill: string, asOf: string, people: number) =>
  ({ cohort: "C", skill, asOf, people }) as SkillHolding;
const people = (all: readonly SkillHolding[]) => all.map((each) => each.people);

it("holds the latest day's count of each skill, in whatever order they were entered", () => {
  const counts = [
    count("S", "2019-03-31", 3),
    count("S", "2019-01-31", 1),
    count("T", "2019-02-28", 2),
  ];
  expect(people(latestCounts(counts))).toEqual([3, 2]);
  expect(people(latestCounts(counts.toReversed()))).toEqual([2, 3]);
  expect(people(latestCounts(counts, "2019-02-28"))).toEqual([1, 2]);
});

it("takes no two refs for one, however alike they look", () => {
  const counts = [count("s1", "2019-03-31", 3), count("S1", "2019-01-31", 1)];
  expect(people(latestCounts(counts))).toEqual([3, 1]);
});
