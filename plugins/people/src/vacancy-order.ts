import { badInput, refuseEarlier } from "@tranche/plugin-kit";
import type { PeopleVacancy } from "./vacancy.ts";

type Stated = Pick<PeopleVacancy, "openedOn" | "closedOn" | "applications" | "endedOn" | "outcome">;

/**
 * Holds what is stated of a vacancy to the order in which a vacancy proceeds.
 *
 * @throws Refusal BAD_INPUT naming the first field that is out of order.
 */
export function checkVacancyOrder(stated: Stated): void {
  const { closedOn, applications, endedOn, outcome } = stated;
  refuseEarlier(stated, "closedOn", "openedOn");
  if (applications !== null && closedOn === null)
    throw badInput("applications", "They are counted on the closing day. Give closedOn too.");
  refuseEarlier(stated, "endedOn", "openedOn");
  if (endedOn !== null && outcome === null)
    throw badInput("outcome", "The vacancy has ended. Give the outcome: FILLED or NOT_FILLED.");
  if (endedOn === null && outcome !== null)
    throw badInput("endedOn", "An outcome needs the day the vacancy ended. Give endedOn too.");
}
