import {
  type Choice,
  choice,
  choices,
  count,
  day,
  link,
  money,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const RaidType = choices("RaidType", "The type of an entry of the RAID log.", {
  RISK: "It may occur, and would harm delivery.",
  ASSUMPTION: "It is taken to be true without proof.",
  ISSUE: "It has happened, and harms delivery.",
  DEPENDENCY: "Delivery waits for something, often of another programme.",
});
export type RaidType = Choice<typeof RaidType>;

export const RaidStatus = choices(
  "RaidStatus",
  "Whether an entry of the RAID log still needs attention.",
  {
    OPEN: "It needs attention.",
    OCCURRED:
      "It materialised: the risk occurred, the assumption was false, the dependency failed.",
    CLOSED: "It no longer matters to delivery.",
  },
);
export type RaidStatus = Choice<typeof RaidStatus>;

@record(
  "raid_entry",
  "An entry of the RAID log: a risk, an assumption, an issue or a dependency.",
  {
    listed: ["risks", "Its RAID log: risks, assumptions, issues and dependencies, by ref."],
  },
)
export class Risk extends ProgrammeRecord {
  @choice(RaidType, "Its type.")
  type!: RaidType;

  @text("What may happen, is assumed, has happened or is waited for.", { most: 300 })
  title!: string;

  @text("A fuller description.", { nullable: true, mayBeWithheld: true })
  description!: string | null;

  @text("Its accountable owner, a person or role.", {
    nullable: "when not recorded",
    most: 200,
    mayBeWithheld: true,
  })
  owner!: string | null;

  @text("What gives rise to it.", { nullable: true, mayBeWithheld: true })
  cause!: string | null;

  @text("The response to it.", { nullable: true, mayBeWithheld: true })
  response!: string | null;

  @count("How likely it is, from 1 (rare) to 5 (almost certain).", {
    nullable: "while not scored",
    most: 5,
  })
  likelihood!: number | null;

  @count("Its impact, from 1 (slight) to 5 (severe).", {
    nullable: "while not scored",
    most: 5,
  })
  impact!: number | null;

  @day("Its proximity: the day from which it could occur.", {
    nullable: "when not recorded",
  })
  proximity!: string | null;

  @money("Its exposure: what it would cost if it occurred.", {
    nullable: "when not estimated, or withheld",
    mayBeWithheld: true,
  })
  exposure!: number | null;

  @choice(RaidStatus, "Whether it still needs attention.")
  status!: RaidStatus;

  @day("The day it was closed or materialised.", { nullable: "while it is open" })
  closedOn!: string | null;

  @link("workstream", "The workstream it belongs to.", { nullable: true })
  workstream!: string | null;

  // What it waits for is answered as a whole, by `dependsOn`.
  @link({ table: "programme", programmeField: "onProgramme" }, { nullable: true })
  onProgramme!: string | null;

  @link({ table: "milestone", programmeField: "onProgramme" }, { nullable: true })
  onMilestone!: string | null;

  @link("milestone", "Of a dependency: the milestone of its own programme that waits for it.", {
    nullable: "when none does",
  })
  milestone!: string | null;

  @day("Of a dependency: the day by which it is needed.", {
    nullable: "when not recorded",
  })
  neededBy!: string | null;
}
