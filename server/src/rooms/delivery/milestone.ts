import { count, day, link, money, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A dated event that delivery is judged by. */
@record("milestone", "A dated event that delivery is judged by.")
export class Milestone extends ProgrammeRecord {
  @text("What will have happened.", { most: 300 })
  title!: string;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  @link("tranche", { nullable: true })
  tranche!: string | null;

  @day("The day that was approved.", { nullable: "when none was" })
  baselineOn!: string | null;

  @day("The day now expected.", { nullable: "when nobody has said" })
  forecastOn!: string | null;

  @day("The day it happened.", { nullable: "until then" })
  actualOn!: string | null;

  @money("The value of the work that it completes, as planned.", {
    nullable: "when none was named",
  })
  budget!: number | null;

  @count("How much of that work is done, from 0 to 100.", {
    nullable: "when nobody has said",
    most: 100,
  })
  percentComplete!: number | null;

  /** The decision that moved the baseline; null while it is the first one. */
  @link("decision", { nullable: true })
  baselineDecision!: string | null;
}

/** Says that a milestone shows the delivery of an objective. */
@record("objective_milestone")
export class ObjectiveMilestone extends ProgrammeRecord {
  @link("objective") objective!: string;
  @link("milestone") milestone!: string;
}
