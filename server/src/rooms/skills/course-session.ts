import { count, day, link, money, ProgrammeRecord, record } from "@tranche/plugin-kit";

/** A course as it is held from a day on. */
@record("course_session", "A course as it is held from a day on.")
export class CourseSession extends ProgrammeRecord {
  @link("course") course!: string;

  @day("The day it begins.")
  startsOn!: string;

  @count("How many places it has.", { most: 100_000 })
  seats!: number;

  @money("What it costs.", { nullable: "when not known" })
  cost!: number | null;
}
