import {
  badInput,
  count,
  day,
  link,
  money,
  noteAgreement,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

@record("milestone", "A dated event by which delivery is judged.", {
  listed: ["milestones", "Its milestones."],
})
export class Milestone extends ProgrammeRecord {
  @text("What will have happened.", { most: 300 })
  title!: string;

  @link("workstream", "The workstream it belongs to.", {
    nullable: true,
    back: ["milestones", "The milestones of the workstream."],
  })
  workstream!: string | null;

  @link("tranche", "The tranche it belongs to.", {
    nullable: true,
    back: ["milestones", "The milestones of the tranche."],
  })
  tranche!: string | null;

  @day("The day that was approved.", { nullable: "when none was" })
  baselineOn!: string | null;

  @day("The day now expected.", { nullable: "when not recorded" })
  forecastOn!: string | null;

  @day("The day it was met.", { nullable: "until then" })
  actualOn!: string | null;

  @money("The planned value of the work that it completes.", { nullable: "when not recorded" })
  budget!: number | null;

  @count("How much of that work is done, in per cent from 0 to 100.", {
    nullable: "when not recorded",
    most: 100,
  })
  percentComplete!: number | null;

  @link("decision", "The decision that moved its baseline.", {
    nullable: "while the baseline is the first one",
  })
  baselineDecision!: string | null;
}

/** What is met is done, whichever mutation, seed or plugin says so. */
noteAgreement(Milestone, ({ actualOn, percentComplete }: Milestone) => {
  if (actualOn === null || percentComplete === null || percentComplete === 100) return;
  throw badInput(
    "percentComplete",
    `It was met on ${actualOn}, and can't be ${percentComplete} per cent complete. Leave it out, or take back the day.`,
  );
});

/** Says that a milestone shows the delivery of an objective. */
@record("objective_milestone")
export class ObjectiveMilestone extends ProgrammeRecord {
  @link("objective") objective!: string;
  @link("milestone") milestone!: string;
}
