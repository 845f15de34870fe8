import { day, link, ProgrammeRecord } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** How uncertain a milestone's day is. Its ref is the milestone's: each has one at most. */
@Entity("milestone_range")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description:
    "How uncertain the day of a milestone is; it no longer counts once that happened. When the milestone is forecast outside it, it moves along, the forecast being the likely day.",
})
export class MilestoneRange extends ProgrammeRecord {
  @link("milestone") milestone!: string;

  @day("The earliest day.")
  earliestOn!: string;

  @day("The most likely day.")
  likelyOn!: string;

  @day("The latest day.")
  latestOn!: string;
}
