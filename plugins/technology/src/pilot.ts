import {
  type Choice,
  choice,
  choices,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const PilotOutcome = choices(
  "TechnologyPilotOutcome",
  "What a pilot has shown of its hypothesis.",
  {
    RUNNING: "Not concluded yet.",
    PROVED: "The hypothesis was confirmed.",
    DISPROVED: "The hypothesis was refuted; that is an answer too.",
    INCONCLUSIVE: "It ended without an answer.",
  },
);
export type PilotOutcome = Choice<typeof PilotOutcome>;

@record("technology_pilot", "A trial of a new way of working with data, which tests a hypothesis.")
export class TechnologyPilot extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  title!: string;

  @text("The hypothesis it is to prove or disprove.", { most: 1000 })
  hypothesis!: string;

  @day("The day it started.", { happened: true })
  startedOn!: string;

  @choice(PilotOutcome, "What it has shown.")
  outcome!: PilotOutcome;

  @day("The day it was concluded.", { happened: true, nullable: "while it runs" })
  concludedOn!: string | null;

  @text("What was learned from it.", { nullable: "until then", most: 1000 })
  finding!: string | null;

  @day("The last day on which this was confirmed to be correct.", {
    happened: true,
    nullable: true,
  })
  confirmedOn!: string | null;
}
