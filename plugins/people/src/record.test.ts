import type { ProgrammeRecord } from "@tranche/plugin-kit";
import { fakeRequest } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { recordPeopleEstablishment } from "./record-establishment.ts";
import { recordPeopleSkillNeed } from "./record-skill-need.ts";
import { recordPeopleTraining } from "./record-training.ts";
import { recordPeopleVacancy } from "./record-vacancy.ts";
import { PeopleSkillLevel } from "./skill-need.ts";
import { PeopleVacancyOutcome } from "./vacancy.ts";

const stated = { programme: "IF", reason: "Monthly return.", ref: "R1" };

describe("recording", () => {
  it("adds a month's return, and corrects the one of that ref", async () => {
    const kept: ProgrammeRecord[] = [];
    const month = { ...stated, role: "Analyst", asOf: "2019-07-31", posts: 9, inPost: 7 };
    await recordPeopleEstablishment.run(fakeRequest(kept), { ...month, leavers: 1 });
    const { establishment } = await recordPeopleEstablishment.run(fakeRequest(kept), {
      ...month,
      leavers: 2,
    });
    expect(establishment).toMatchObject({ ref: "R1", posts: 9, inPost: 7, leavers: 2 });
    expect(kept).toHaveLength(1);
  });

  it("hands on the revision that the caller read", async () => {
    const request = fakeRequest([]);
    const month = { role: "Analyst", asOf: "2019-07-31", posts: 9, inPost: 7, leavers: 1 };
    const input = { ...stated, ...month, revision: 3 };
    await recordPeopleEstablishment.run(request, input);
    expect(request.written).toEqual([["update", "R1", 3, month]]);
  });

  it("follows a vacancy from opening to end, and refuses what is out of order", async () => {
    const kept: ProgrammeRecord[] = [];
    const opened = { ...stated, title: "Analyst", role: "Analyst", openedOn: "2019-07-01" };
    const { vacancy } = await recordPeopleVacancy.run(fakeRequest(kept), opened);
    expect(vacancy).toMatchObject({ closedOn: null, applications: null, outcome: null });
    const outcome = PeopleVacancyOutcome.FILLED;
    await expect(
      recordPeopleVacancy.run(fakeRequest(kept), { ...opened, outcome }),
    ).rejects.toMatchObject({ code: "BAD_INPUT", field: "endedOn" });
    await recordPeopleVacancy.run(fakeRequest(kept), { ...opened, endedOn: "2019-08-01", outcome });
    expect(kept).toMatchObject([{ endedOn: "2019-08-01", outcome: "FILLED" }]);
  });

  it("refuses more completions than were due", async () => {
    const kept: ProgrammeRecord[] = [];
    const training = { ...stated, course: "C", cohort: "A", asOf: "2019-07-31", due: 10 };
    await expect(
      recordPeopleTraining.run(fakeRequest(kept), { ...training, completed: 11 }),
    ).rejects.toMatchObject({ code: "BAD_INPUT", field: "completed" });
    await recordPeopleTraining.run(fakeRequest(kept), { ...training, completed: 10 });
    expect(kept).toMatchObject([{ due: 10, completed: 10 }]);
  });

  it("keeps a cohort's need of a skill", async () => {
    const kept: ProgrammeRecord[] = [];
    const need = { skill: "S", level: PeopleSkillLevel.EXPERT, cohort: "A", asOf: "2019-07-31" };
    await recordPeopleSkillNeed.run(fakeRequest(kept), {
      ...stated,
      ...need,
      needed: 4,
      holding: 6,
    });
    expect(kept).toMatchObject([{ level: "EXPERT", needed: 4, holding: 6 }]);
  });
});
