import { day, money, ProgrammeRecord, record, registerEnumType, text } from "@tranche/plugin-kit";

export enum SystemStatus {
  LIVE = "LIVE",
  READ_ONLY = "READ_ONLY",
  DECOMMISSIONED = "DECOMMISSIONED",
}

registerEnumType(SystemStatus, {
  name: "TechnologySystemStatus",
  description: "How far a legacy system is on its way out. It follows from its days.",
  valuesConfig: {
    LIVE: { description: "In use, and written to." },
    READ_ONLY: { description: "Kept for looking things up; nothing is written to it." },
    DECOMMISSIONED: { description: "Switched off; it costs nothing more." },
  },
});

/** A legacy system that is to be switched off. Its days say what has happened to it. */
@record("technology_system", "A legacy system that is to be switched off.")
export class TechnologySystem extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @day("The day it was entered in the register.")
  registeredOn!: string;

  @money("What running it costs, or cost, in a year.", {
    nullable: "when nobody has said",
  })
  annualRunCost!: number | null;

  @day("The day on which it is planned to be switched off.", {
    nullable: "without a plan",
  })
  plannedOffOn!: string | null;

  @day("The day from which nothing was written to it.", { nullable: "until then" })
  readOnlyOn!: string | null;

  @day("The day it was switched off.", { nullable: "until then" })
  decommissionedOn!: string | null;

  @day("The last day on which somebody confirmed that this is how it stands.", { nullable: true })
  confirmedOn!: string | null;
}
