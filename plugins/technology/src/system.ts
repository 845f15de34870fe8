import {
  type Choice,
  choices,
  day,
  money,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const SystemStatus = choices(
  "TechnologySystemStatus",
  "How far a legacy system is decommissioned. It follows from its days.",
  {
    LIVE: "In use, and written to.",
    READ_ONLY: "Kept for reference; nothing is written to it.",
    DECOMMISSIONED: "Switched off; it no longer costs anything.",
  },
);
export type SystemStatus = Choice<typeof SystemStatus>;

@record("technology_system", "A legacy system that is to be switched off.")
export class TechnologySystem extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @day("The day it was entered in the register.", { happened: true })
  registeredOn!: string;

  @money("What it costs, or cost, to run in a year.", {
    nullable: "when it is not recorded",
  })
  annualRunCost!: number | null;

  @day("The day on which it is planned to be switched off.", {
    nullable: "when no day is planned",
  })
  plannedOffOn!: string | null;

  @day("The day from which it was read-only.", { happened: true, nullable: "until then" })
  readOnlyOn!: string | null;

  @day("The day it was switched off.", { happened: true, nullable: "until then" })
  decommissionedOn!: string | null;

  @day("The last day on which this was confirmed to be correct.", {
    happened: true,
    nullable: true,
  })
  confirmedOn!: string | null;
}
