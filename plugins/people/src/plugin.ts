import { definePlugin } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { facet } from "./facet.ts";
import { metrics } from "./metrics.ts";
import { migrations } from "./migrations.ts";
import { recordPeopleEstablishment } from "./record-establishment.ts";
import { recordPeopleSkillNeed } from "./record-skill-need.ts";
import { recordPeopleTraining } from "./record-training.ts";
import { recordPeopleVacancy } from "./record-vacancy.ts";
import { section } from "./section.ts";
import { PeopleSkillNeed } from "./skill-need.ts";
import { PeopleTraining } from "./training.ts";
import { PeopleVacancy } from "./vacancy.ts";

/** The data people of a programme: their posts, recruitment, training and skills, by cohort. */
export const plugin = definePlugin({
  id: "people",
  version: "0.1.0",
  uses: { records: 1, facets: 1, resolvers: 1, metrics: 1, boardPack: 1, seeds: 1 },
  personalData: "by-cohort",
  entities: [PeopleEstablishment, PeopleVacancy, PeopleTraining, PeopleSkillNeed],
  migrations,
  facets: [facet],
  resolvers: [
    recordPeopleEstablishment,
    recordPeopleVacancy,
    recordPeopleTraining,
    recordPeopleSkillNeed,
  ],
  metrics,
  boardPack: [section],
  seeds: new URL("../seeds/", import.meta.url),
});
