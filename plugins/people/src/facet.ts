import { answerEach, type Facet, field, isIllustrative, view } from "@tranche/plugin-kit";
import { establishmentPosition, PeopleEstablishmentPosition } from "./establishment-position.ts";
import { type PeopleFacts, peopleFacts } from "./people-facts.ts";
import { PeopleRecruitmentPosition, recruitmentPosition } from "./recruitment-position.ts";
import { PeopleSkillsPosition, skillsPosition } from "./skills-position.ts";
import { PeopleTrainingPosition, trainingPosition } from "./training-position.ts";

@view("The data people of a programme, by role and cohort.")
export class PeopleFacet {
  @field(
    () => PeopleEstablishmentPosition,
    "Posts, and who is in them; null when there is no return.",
    "nullable",
  )
  establishment!: PeopleEstablishmentPosition | null;

  @field(
    () => PeopleRecruitmentPosition,
    "Vacancies, and how they are filled; null when nothing was advertised.",
    "nullable",
  )
  recruitment!: PeopleRecruitmentPosition | null;

  @field(
    () => PeopleTrainingPosition,
    "Training that is due and completed; null when there is no return.",
    "nullable",
  )
  training!: PeopleTrainingPosition | null;

  @field(
    () => PeopleSkillsPosition,
    "Skills that are needed and held; null when there is no return.",
    "nullable",
  )
  skills!: PeopleSkillsPosition | null;

  @field(() => Boolean, "True when any of this is illustrative.")
  illustrative!: boolean;
}

export const facet: Facet<PeopleFacet> = {
  on: "Programme",
  field: "people",
  type: PeopleFacet,
  description: "The data people of the programme; null when nothing is recorded about them.",
  loadMany: answerEach(peopleFacts, facetOf),
};

function facetOf(facts: PeopleFacts, day: string): PeopleFacet {
  return {
    establishment: establishmentPosition(facts.establishment, day),
    recruitment: recruitmentPosition(facts.vacancies, day),
    training: trainingPosition(facts.training, day),
    skills: skillsPosition(facts.skillNeeds, day),
    illustrative: isIllustrative(facts),
  };
}
