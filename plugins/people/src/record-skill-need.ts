import { recording } from "@tranche/plugin-kit";
import { PeopleSkillNeed } from "./skill-need.ts";

export const recordPeopleSkillNeed = recording(PeopleSkillNeed, {
  name: "recordPeopleSkillNeed",
  description: "Adds a cohort's return of a skill, or corrects the one of that ref.",
  takes:
    "A cohort's return of a skill. With the ref of an existing return, such as 2019-Q2 modelling, it corrects that one.",
  answer: "skillNeed",
});
