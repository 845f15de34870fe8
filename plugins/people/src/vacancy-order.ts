import { Refusal } from "@tranche/plugin-kit";
import type { PeopleVacancy } from "./vacancy.ts";

type Stated = Pick<PeopleVacancy, "openedOn" | "closedOn" | "applications" | "endedOn" | "outcome">;

/**
 * Holds what is stated of a vacancy to the order in which vacancies go.
 *
 * @throws Refusal BAD_INPUT naming the first field that is out of order.
 */
export function checkVacancyOrder({
  openedOn,
  closedOn,
  applications,
  endedOn,
  outcome,
}: Stated): void {
  if (closedOn !== null && closedOn < openedOn)
    refuse("closedOn", `It is before ${openedOn}, when the vacancy was opened. Check both days.`);
  if (applications !== null && closedOn === null)
    refuse("applications", "They are counted on the closing day. Give closedOn too.");
  if (endedOn !== null && endedOn < openedOn)
    refuse("endedOn", `It is before ${openedOn}, when the vacancy was opened. Check both days.`);
  if (endedOn !== null && outcome === null)
    refuse("outcome", "The vacancy has ended. Say how: FILLED or NOT_FILLED.");
  if (endedOn === null && outcome !== null)
    refuse("endedOn", "An outcome needs the day the vacancy ended. Give endedOn too.");
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("BAD_INPUT", `${field}: ${sentence}`, field);
}
