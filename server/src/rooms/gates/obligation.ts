import {
  type Choice,
  choice,
  choices,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { CaseStage } from "../programme/case-stage.ts";

export const ObligationKind = choices("ObligationKind", "What an obligation concerns.", {
  DPIA: "A data protection impact assessment.",
  EIA: "An equality impact assessment.",
  CONSULTATION: "Consulting a unit or body.",
  ESTATES: "The impact on buildings.",
  ENVIRONMENT: "The impact on the environment.",
  PROCUREMENT: "Public procurement rules.",
});
export type ObligationKind = Choice<typeof ObligationKind>;

export const ObligationStatus = choices("ObligationStatus", "Whether an obligation needs action.", {
  DORMANT: "Not required at this stage; its trigger opens it.",
  OPEN: "Due, and not yet met.",
  STANDING: "Applies at all stages.",
  MET: "Met, with evidence.",
});
export type ObligationStatus = Choice<typeof ObligationStatus>;

export const ObligationTrigger = choices(
  "ObligationTrigger",
  "The events in the record that trigger an obligation.",
  {
    PERSONAL_DATA: "A project, lot or plugin declares personal data.",
    PROJECT_BUSINESS_CASE: "The business case of a project is raised.",
    ESTATES: "A project declares that it affects buildings.",
    ENVIRONMENT: "A project declares that it affects the environment.",
  },
);
export type ObligationTrigger = Choice<typeof ObligationTrigger>;

@record(
  "obligation",
  "An obligation that the business case accepts, often conditional on a later event.",
  { listed: ["obligations", "The obligations it has accepted."] },
)
export class Obligation extends ProgrammeRecord {
  @choice(ObligationKind, "What it concerns.")
  kind!: ObligationKind;

  @text("What must be done.", { most: 300 })
  title!: string;

  // As it was accepted or met; what has triggered it since is worked out when it is read.
  @choice(ObligationStatus, "Whether it needs action.", { hidden: true })
  status!: ObligationStatus;

  @text("What triggers it, in words.")
  trigger!: string;

  @choice(ObligationTrigger, "The event in the record that triggers it automatically.", {
    nullable: "when none does",
  })
  wakesOn!: ObligationTrigger | null;

  @choice(CaseStage, "The business case by which it must be met.", {
    nullable: "when it is the next one",
  })
  dueStage!: CaseStage | null;

  @text("Its accountable owner, a role.", { nullable: "when not recorded", most: 200 })
  owner!: string | null;

  @day("The day it was last met.", { nullable: "until then" })
  metOn!: string | null;

  @text("The evidence that it was met.", { nullable: "until then" })
  evidence!: string | null;

  // What had triggered it when it was met: "lot L5, project P1". Anything else triggers it again.
  @text("What meeting it covered.", { nullable: true, hidden: true, most: 100_000 })
  covers!: string | null;
}
