import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Course } from "./skill.ts";
import { SkillsPosition } from "./skills-position.ts";
import { skillsOf } from "./skills-resolver.ts";

@ObjectType({
  simpleResolvers: true,
  description: "The programme's skills as the change left them.",
})
export class SkillsPayload {
  @Field(() => SkillsPosition, {
    description: "What is needed and held; groups of fewer than five people are left out.",
  })
  skills!: SkillsPosition;
}

@ObjectType({ simpleResolvers: true, description: "The course as the change left it." })
export class CoursePayload {
  @Field(() => Course, { nullable: true, description: "The course." })
  course!: Course | null;
}

/** The skills of a programme after a change. */
export async function skillsAfter(
  context: RequestContext,
  programme: string,
): Promise<SkillsPayload> {
  return { skills: await skillsOf(context.read(), programme) };
}

/** A course after a change. */
export async function courseAfter(
  context: RequestContext,
  programme: string,
  ref: string,
): Promise<CoursePayload> {
  return { course: (await context.read().set(Course, programme)).get(ref) };
}
