import { fakeReads, recordOf } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { factsOf, MANY } from "./example-facts.ts";
import { facet } from "./facet.ts";
import { PeopleTraining } from "./training.ts";

const DAY = "2019-08-31";

describe("the facet", () => {
  it("asks once for each kind, and leaves out programmes without facts", async () => {
    const reads = fakeReads(DAY, factsOf("P7", DAY));
    const answer = await facet.loadMany(MANY, reads);
    expect(reads.asked).toHaveLength(4);
    expect([...answer.keys()]).toEqual(["P7"]);
    expect(answer.get("P7")).toMatchObject({
      establishment: { posts: 10, inPost: 9, vacant: 1, vacancyRate: 10 },
      recruitment: { openVacancies: 0, applicationsPerVacancy: 12, daysToFill: 91 },
      training: { completion: 80, cohorts: [{ due: 20, completed: 16, suppressed: false }] },
      skills: { coverage: 90, cohorts: [{ needed: 10, holding: 9, suppressed: false }] },
      illustrative: false,
    });
  });

  it("answers null for what has no facts by the day", async () => {
    const later = factsOf("P7", "2019-09-30");
    const answer = await facet.loadMany(["P7"], fakeReads(DAY, later));
    expect(answer.get("P7")).toMatchObject({
      establishment: { turnover: null },
      recruitment: { openVacancies: 1, daysToFill: null },
      training: null,
      skills: null,
    });
    expect((await facet.loadMany(["P7"], fakeReads("2018-08-31", later))).size).toBe(0);
  });

  it("keeps back the counts of cohorts of fewer than five", async () => {
    const common = { ref: "T2", course: "C", cohort: "B", asOf: DAY };
    const small = recordOf(PeopleTraining, "P7", { ...common, due: 4, completed: 1 });
    const answer = await facet.loadMany(["P7"], fakeReads(DAY, [small]));
    expect(answer.get("P7")?.training).toEqual({
      completion: null,
      cohorts: [
        { course: "C", cohort: "B", asOf: DAY, due: null, completed: null, suppressed: true },
      ],
    });
  });
});
