import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A cohort's progress with a course on a day; each return is a record of its own. */
@record("people_training", "How many of a cohort have completed a course, as returned on a day.")
export class PeopleTraining extends ProgrammeRecord {
  @text("The course, as in every other return of it.", { most: 200 })
  course!: string;

  @text("The cohort: a group of people, never a person.", { most: 200 })
  cohort!: string;

  @day("The day that was counted.")
  asOf!: string;

  @count("People of the cohort who had to complete the course by that day.")
  due!: number;

  @count("People of those who had completed it by that day.")
  completed!: number;
}
