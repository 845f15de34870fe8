import {
  type Choice,
  choice,
  choices,
  count,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

/** The levels of the UK government's Digital, Data and Technology capability framework. */
export const PeopleSkillLevel = choices(
  "PeopleSkillLevel",
  "How well a skill is mastered, from AWARENESS up to EXPERT.",
  {
    AWARENESS: "Knows of the skill and what it is for.",
    WORKING: "Applies the skill, with some support.",
    PRACTITIONER: "Applies the skill without support, and shares it with others.",
    EXPERT: "Leads and guides others in the skill.",
  },
);
export type PeopleSkillLevel = Choice<typeof PeopleSkillLevel>;

@record(
  "people_skill_need",
  "How many of a cohort must hold a skill, and how many do, as returned on a day.",
)
export class PeopleSkillNeed extends ProgrammeRecord {
  @text("The skill, named as in its other returns.", { most: 200 })
  skill!: string;

  @choice(PeopleSkillLevel, "The level that is required.")
  level!: PeopleSkillLevel;

  @text("The role or cohort that needs it, a group of people and never an individual.", {
    most: 200,
  })
  cohort!: string;

  @day("The day that was counted.", { happened: true })
  asOf!: string;

  @count("People of the cohort who are needed at that level or above.")
  needed!: number;

  @count("People of the cohort who are at that level or above; it may be more than are needed.")
  holding!: number;
}
