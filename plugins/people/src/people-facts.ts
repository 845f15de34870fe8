import { factsReader } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { PeopleSkillNeed } from "./skill-need.ts";
import { PeopleTraining } from "./training.ts";
import { PeopleVacancy } from "./vacancy.ts";

/** All that a programme has recorded about its data people, dated on or before the day looked at. */
export interface PeopleFacts {
  readonly establishment: readonly PeopleEstablishment[];
  readonly vacancies: readonly PeopleVacancy[];
  readonly training: readonly PeopleTraining[];
  readonly skillNeeds: readonly PeopleSkillNeed[];
}

/** The facts of many programmes; a programme without any is left out. */
export const peopleFacts = factsReader<PeopleFacts>({
  establishment: [PeopleEstablishment, ({ asOf }) => asOf],
  vacancies: [PeopleVacancy, ({ openedOn }) => openedOn],
  training: [PeopleTraining, ({ asOf }) => asOf],
  skillNeeds: [PeopleSkillNeed, ({ asOf }) => asOf],
});
