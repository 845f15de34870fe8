import { count, day, link, money, ProgrammeRecord, record } from "@tranche/plugin-kit";

@record("course_session", "A session of a course, from a given day.")
export class CourseSession extends ProgrammeRecord {
  @link("course", "The course.", { back: ["sessions", "When it is held."] })
  course!: string;

  @day("The day it begins.")
  startsOn!: string;

  @count("How many places it has.", { most: 100_000 })
  seats!: number;

  @money("What it costs.", { nullable: "when not known" })
  cost!: number | null;
}
