import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("people_training", "How many of a cohort have completed a course, as returned on a day.")
export class PeopleTraining extends ProgrammeRecord {
  @text("The course, named as in its other returns.", { most: 200 })
  course!: string;

  @text("The cohort, a group of people and never an individual.", { most: 200 })
  cohort!: string;

  @day("The day that was counted.", { happened: true })
  asOf!: string;

  @count("People of the cohort who had to complete the course by that day.")
  due!: number;

  @count("Those of them who had completed it by that day.")
  completed!: number;
}
