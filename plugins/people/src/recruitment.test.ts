import { Refusal } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { applicationsPerVacancy, type Campaign, daysToFill } from "./recruitment.ts";
import { PeopleVacancyOutcome } from "./vacancy.ts";
import { checkVacancyOrder } from "./vacancy-order.ts";

const DAY = "2019-08-31";
const { FILLED, NOT_FILLED } = PeopleVacancyOutcome;
const open: Campaign = {
  openedOn: "2019-06-01",
  closedOn: null,
  applications: null,
  endedOn: null,
  outcome: null,
};
const closed = (closedOn: string, applications: number | null) => ({
  ...open,
  closedOn,
  applications,
});
const filled = (openedOn: string, endedOn: string, outcome: PeopleVacancyOutcome = FILLED) => ({
  ...open,
  openedOn,
  endedOn,
  outcome,
});

describe("applications for each vacancy", () => {
  it("are the average over those that closed", () => {
    const campaigns = [closed("2019-07-01", 4), closed("2019-08-01", 9), closed(DAY, 2), open];
    expect(applicationsPerVacancy(campaigns, DAY)).toEqual({ value: 5, observedOn: DAY });
  });

  it("count a vacancy that nobody applied for, but not one that is not counted yet", () => {
    expect(applicationsPerVacancy([closed(DAY, 0), closed(DAY, null)], DAY)?.value).toBe(0);
    expect(applicationsPerVacancy([closed(DAY, null), open], DAY)).toBeUndefined();
  });

  it("look back a year from the newest closing day, and at nothing after the day", () => {
    const campaigns = [closed("2018-08-31", 50), closed("2018-09-01", 4), closed(DAY, 6)];
    expect(applicationsPerVacancy(campaigns, DAY)?.value).toBe(5);
    expect(applicationsPerVacancy([closed("2019-09-01", 6)], DAY)).toBeUndefined();
  });
});

describe("days to fill", () => {
  it("are the median from opening to filling", () => {
    const one = filled("2019-06-01", "2019-06-11");
    const other = filled("2019-06-01", "2019-08-30");
    expect(daysToFill([one], DAY)).toEqual({ value: 10, observedOn: "2019-06-11" });
    expect(daysToFill([one, other], DAY)).toEqual({ value: 50, observedOn: "2019-08-30" });
    expect(daysToFill([one, other, filled("2019-06-01", "2019-07-01")], DAY)?.value).toBe(30);
  });

  it("leave out what is open, given up, or filled after the day", () => {
    const campaigns = [open, filled("2019-06-01", DAY, NOT_FILLED), filled(DAY, "2019-09-01")];
    expect(daysToFill(campaigns, DAY)).toBeUndefined();
  });
});

describe("the order of a vacancy", () => {
  it.each([
    ["closedOn", { closedOn: "2019-05-31" }],
    ["applications", { applications: 3 }],
    ["endedOn", { endedOn: "2019-05-31", outcome: FILLED }],
    ["outcome", { endedOn: "2019-07-01" }],
    ["endedOn", { outcome: NOT_FILLED }],
  ])("blames %s", (field, wrong) => {
    const check = () => checkVacancyOrder({ ...open, ...wrong });
    expect(check).toThrow(Refusal);
    expect(check).toThrow(expect.objectContaining({ field }));
  });

  it("lets a vacancy open, close and end", () => {
    expect(() => {
      checkVacancyOrder(open);
      checkVacancyOrder(closed("2019-07-01", 3));
      checkVacancyOrder({ ...closed("2019-07-01", 3), endedOn: "2019-08-01", outcome: FILLED });
    }).not.toThrow();
  });
});
