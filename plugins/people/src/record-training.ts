import { recording, refuseMore } from "@tranche/plugin-kit";
import { PeopleTraining } from "./training.ts";

export const recordPeopleTraining = recording(PeopleTraining, {
  name: "recordPeopleTraining",
  description: "Adds a cohort's return of a course, or corrects the one of that ref.",
  takes:
    "A cohort's return of a course. With the ref of an existing return, such as 2019-07 C1 frontline, it corrects that one.",
  answer: "training",
  check: (facts) => refuseMore(facts, "completed", "due"),
});
