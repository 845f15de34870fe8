import { describe, expect, it } from "vitest";
import { skillsCoverage } from "./skills-coverage.ts";
import { trainingCompletion } from "./training-completion.ts";

const DAY = "2019-08-31";

describe("training completion", () => {
  const cohort = (name: string, asOf: string, due: number, completed: number) => ({
    course: "C",
    cohort: name,
    asOf,
    due,
    completed,
  });

  it("is completed of all due, by the newest return of each cohort", () => {
    const returns = [
      cohort("A", "2019-07-31", 40, 10),
      cohort("A", DAY, 40, 30),
      cohort("B", "2019-07-31", 60, 45),
    ];
    expect(trainingCompletion(returns, DAY)).toEqual({ value: 75, observedOn: DAY });
    expect(trainingCompletion(returns, "2019-08-30")).toEqual({
      value: 55,
      observedOn: "2019-07-31",
    });
  });

  it("keeps the courses of one cohort apart", () => {
    const returns = [cohort("A", DAY, 10, 10), { ...cohort("A", DAY, 10, 0), course: "D" }];
    expect(trainingCompletion(returns, DAY)?.value).toBe(50);
  });

  it("has no value while nothing, or fewer than five, are due", () => {
    expect(trainingCompletion([], DAY)).toBeUndefined();
    expect(trainingCompletion([cohort("A", DAY, 0, 0)], DAY)).toBeUndefined();
    expect(trainingCompletion([cohort("A", DAY, 4, 4)], DAY)).toBeUndefined();
    expect(trainingCompletion([cohort("A", DAY, 5, 0)], DAY)?.value).toBe(0);
  });
});

describe("skills coverage", () => {
  const need = (cohort: string, needed: number, holding: number, level = "WORKING") => ({
    skill: "S",
    level,
    cohort,
    asOf: DAY,
    needed,
    holding,
  });

  it("is needs met of all needs", () => {
    expect(skillsCoverage([need("A", 30, 21), need("B", 10, 9)], DAY)).toEqual({
      value: 75,
      observedOn: DAY,
    });
  });

  it("lets holders beyond a need meet no other", () => {
    expect(skillsCoverage([need("A", 10, 20), need("B", 10, 0)], DAY)?.value).toBe(50);
    expect(skillsCoverage([need("A", 10, 10), need("A", 10, 0, "EXPERT")], DAY)?.value).toBe(50);
  });

  it("has no value while nothing, or fewer than five, are needed", () => {
    expect(skillsCoverage([], DAY)).toBeUndefined();
    expect(skillsCoverage([need("A", 0, 3)], DAY)).toBeUndefined();
    expect(skillsCoverage([need("A", 4, 3)], DAY)).toBeUndefined();
  });
});
