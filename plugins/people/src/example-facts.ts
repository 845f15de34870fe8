import type { ProgrammeRecord, Provenance } from "@tranche/plugin-kit";
import { recordOf } from "@tranche/plugin-kit/check";
import { PeopleEstablishment } from "./establishment.ts";
import { PeopleSkillLevel, PeopleSkillNeed } from "./skill-need.ts";
import { PeopleTraining } from "./training.ts";
import { PeopleVacancy, PeopleVacancyOutcome } from "./vacancy.ts";

/** More programmes than one page holds, of which the tests give facts to one. */
export const MANY: readonly string[] = Array.from({ length: 500 }, (_, index) => `P${index}`);

/** One fact of each kind, with a year of establishment returns. */
export function factsOf(
  programme: string,
  asOf: string,
  provenance?: Provenance,
): ProgrammeRecord[] {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${index < 4 ? "2018" : "2019"}-${String(((index + 8) % 12) + 1).padStart(2, "0")}`;
    const facts = { role: "Analyst", posts: 10, inPost: 9, leavers: index === 0 ? 1 : 0 };
    const day = index === 11 ? asOf : `${month}-28`;
    return recordOf(
      PeopleEstablishment,
      programme,
      { ref: month, asOf: day, ...facts },
      provenance,
    );
  });
  return [
    ...months,
    recordOf(PeopleVacancy, programme, {
      ref: "V1",
      title: "Analyst",
      role: "Analyst",
      openedOn: "2019-06-01",
      closedOn: "2019-06-29",
      applications: 12,
      endedOn: asOf,
      outcome: PeopleVacancyOutcome.FILLED,
    }),
    recordOf(PeopleTraining, programme, {
      ref: "T1",
      course: "C",
      cohort: "A",
      asOf,
      due: 20,
      completed: 16,
    }),
    recordOf(PeopleSkillNeed, programme, {
      ref: "S1",
      skill: "S",
      level: PeopleSkillLevel.WORKING,
      cohort: "A",
      asOf,
      needed: 10,
      holding: 9,
    }),
  ];
}
