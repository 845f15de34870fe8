import { PlainDay } from "@tranche/plugin-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Milestone } from "../delivery/milestone.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A milestone of any programme whose expected day changes.",
})
export class MovedMilestone {
  @Field(() => ID, { description: "The ref of its programme." })
  programme!: string;

  @Field(() => Milestone, { description: "The milestone." })
  milestone!: Milestone;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day now expected; null when not known.",
  })
  expectedOn!: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day expected before; null when it was not known.",
  })
  expectedOnBefore!: string | null;
}
