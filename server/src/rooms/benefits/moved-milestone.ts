import { PlainDay } from "@tranche/plugin-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Milestone } from "../delivery/milestone.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A milestone that is expected on another day, of any programme.",
})
export class MovedMilestone {
  @Field(() => ID, { description: "The ref of its programme." })
  programme!: string;

  @Field(() => Milestone, { description: "The milestone." })
  milestone!: Milestone;

  @Field(() => PlainDay, { nullable: true, description: "The day now expected." })
  expectedOn!: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day that was expected." })
  expectedOnBefore!: string | null;
}
