import { count, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** A dated event that delivery is judged by. */
@Entity("milestone")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A dated event that delivery is judged by.",
})
export class Milestone extends ProgrammeRecord {
  @text("What will have happened.", { most: 300 })
  title!: string;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  @link("tranche", { nullable: true })
  tranche!: string | null;

  @day("The day that was approved; null when none was.", { nullable: true })
  baselineOn!: string | null;

  @day("The day now expected; null when nobody has said.", { nullable: true })
  forecastOn!: string | null;

  @day("The day it happened; null until then.", { nullable: true })
  actualOn!: string | null;

  @money("The value of the work that it completes, as planned; null when none was named.", {
    nullable: true,
  })
  budget!: number | null;

  @count("How much of that work is done, from 0 to 100; null when nobody has said.", {
    nullable: true,
    most: 100,
  })
  percentComplete!: number | null;

  /** The decision that moved the baseline; null while it is the first one. */
  @link("decision", { nullable: true })
  baselineDecision!: string | null;
}

/** Says that a milestone shows the delivery of an objective. */
@Entity("objective_milestone")
export class ObjectiveMilestone extends ProgrammeRecord {
  @link("objective") objective!: string;
  @link("milestone") milestone!: string;
}
