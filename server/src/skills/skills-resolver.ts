import { Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import { Course, Skill } from "./skill.ts";

@ObjectType({ simpleResolvers: true, description: "The skills a programme needs." })
export class SkillsPosition {
  @Field(() => [Skill], { description: "The skills it needs." })
  skills!: readonly Skill[];
}

@Resolver(() => Programme)
export class SkillsResolver {
  @FieldResolver(() => SkillsPosition, { description: "The skills it needs." })
  async skills(@Root() programme: Programme): Promise<SkillsPosition> {
    return { skills: (await Reader.of(programme).set(Skill, programme.ref)).all };
  }

  @FieldResolver(() => [Course], { description: "The courses that build them." })
  async training(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Course, programme.ref)).all;
  }
}

@Resolver(() => Course)
export class CourseResolver {
  @FieldResolver(() => Skill, { nullable: true, description: "The skill it builds." })
  async skill(@Root() course: Course) {
    return (await Reader.of(course).set(Skill, course.programme)).get(course.skill);
  }
}
