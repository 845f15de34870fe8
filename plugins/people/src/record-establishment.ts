import { recording } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";

export const recordPeopleEstablishment = recording(PeopleEstablishment, {
  name: "recordPeopleEstablishment",
  description: "Adds a month's return of a data role, or corrects the one of that ref.",
  takes:
    "A month's return of one data role. With the ref of an existing return, such as 2019-07 analyst, it corrects that one.",
  answer: "establishment",
});
