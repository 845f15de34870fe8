import { recording } from "@tranche/plugin-kit";
import { PeopleVacancy } from "./vacancy.ts";
import { checkVacancyOrder } from "./vacancy-order.ts";

export const recordPeopleVacancy = recording(PeopleVacancy, {
  name: "recordPeopleVacancy",
  description: "Adds a vacancy, or updates the one of that ref.",
  takes: "A vacancy as it is now; what is left out is not known yet.",
  answer: "vacancy",
  check: checkVacancyOrder,
});
