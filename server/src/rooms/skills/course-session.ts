import { count, day, link, money, ProgrammeRecord } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** A course as it is held from a day on. */
@Entity("course_session")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A course as it is held from a day on.",
})
export class CourseSession extends ProgrammeRecord {
  @link("course") course!: string;

  @day("The day it begins.")
  startsOn!: string;

  @count("How many places it has.", { most: 100_000 })
  seats!: number;

  @money("What it costs; null when not known.", { nullable: true })
  cost!: number | null;
}
