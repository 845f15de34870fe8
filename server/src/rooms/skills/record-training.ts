import { FactInput, Money, PlainDay, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CourseSession } from "./course-session.ts";
import { Course } from "./skill.ts";
import { SkillLevel } from "./skill-level.ts";
import { CoursePayload, courseAfter } from "./skills-payload.ts";

@InputType({ description: "A course that builds a skill." })
class RecordCourseInput extends FactInput {
  @Field(() => String, { description: "What it is called." })
  title!: string;

  @Field(() => ID, { nullable: true, description: "The workstream that runs it." })
  workstream?: string | null;

  @Field(() => ID, { nullable: true, description: "The skill it builds." })
  skill?: string | null;

  @Field(() => SkillLevel, { nullable: true, description: "The level that it leads to." })
  level?: SkillLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: "The objective whose delivery it trains people for.",
  })
  objective?: string | null;
}

@InputType({ description: "A course as it is held from a day on." })
class ScheduleSessionInput extends FactInput {
  @Field(() => ID, { description: "The course's ref." })
  course!: string;

  @Field(() => PlainDay, { description: "The day it begins." })
  startsOn!: string;

  @Field(() => Int, { description: "How many places it has." })
  seats!: number;

  @Field(() => Money, { nullable: true, description: "What it costs." })
  cost?: number | null;
}

@Resolver()
export class RecordTraining {
  @Mutation(() => CoursePayload, {
    nullable: true,
    description: "Adds a course, or sets all of the one of that ref.",
  })
  async recordCourse(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordCourseInput, { description: "The course." }) input: RecordCourseInput,
  ): Promise<CoursePayload> {
    const { title, workstream = null, skill = null, level = null, objective = null } = input;
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Course, input, { title, workstream, skill, level, objective });
    });
    return courseAfter(context, input.programme, input.ref);
  }

  @Mutation(() => CoursePayload, {
    nullable: true,
    description: "Adds a session of a course, or sets all of the one of that ref.",
  })
  async scheduleSession(
    @Ctx() context: RequestContext,
    @Arg("input", () => ScheduleSessionInput, { description: "The session." })
    input: ScheduleSessionInput,
  ): Promise<CoursePayload> {
    const { course, startsOn, seats, cost = null } = input;
    await context.change(input, async (transaction) => {
      await writeFact(transaction, CourseSession, input, { course, startsOn, seats, cost });
    });
    return courseAfter(context, input.programme, course);
  }
}
