import { Float, field, hasHappened, Int, knownBy, view } from "@tranche/plugin-kit";
import { applicationsPerVacancy, daysToFill } from "./recruitment.ts";
import { PeopleVacancy } from "./vacancy.ts";

@view("How the data posts of a programme attract people.")
export class PeopleRecruitmentPosition {
  @field(() => Int, "Vacancies that were advertised and have not ended.")
  openVacancies!: number;

  @field(
    () => Float,
    "Applications for each vacancy, on average, over the year up to the newest closing day.",
    "nullable",
  )
  applicationsPerVacancy!: number | null;

  @field(
    () => Float,
    "Days from advertising to filling, as the median of the year up to the newest post filled.",
    "nullable",
  )
  daysToFill!: number | null;

  @field(() => [PeopleVacancy], "The vacancies, open and ended.")
  vacancies!: readonly PeopleVacancy[];
}

/** Recruitment on a day; null when nothing was advertised by then. */
export function recruitmentPosition(
  records: readonly PeopleVacancy[],
  day: string,
): PeopleRecruitmentPosition | null {
  const vacancies = knownBy(records, ({ openedOn }) => openedOn, day);
  if (vacancies.length === 0) return null;
  return {
    openVacancies: vacancies.filter(({ endedOn }) => !hasHappened(endedOn, day)).length,
    applicationsPerVacancy: applicationsPerVacancy(vacancies, day)?.value ?? null,
    daysToFill: daysToFill(vacancies, day)?.value ?? null,
    vacancies,
  };
}
