import { choice, count, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";

export enum RaidType {
  RISK = "RISK",
  ASSUMPTION = "ASSUMPTION",
  ISSUE = "ISSUE",
  DEPENDENCY = "DEPENDENCY",
}

registerEnumType(RaidType, {
  name: "RaidType",
  description: "What sort of entry of the RAID log it is.",
  valuesConfig: {
    RISK: { description: "It may happen, and would harm delivery." },
    ASSUMPTION: { description: "Taken to be true without proof." },
    ISSUE: { description: "It has happened, and harms delivery." },
    DEPENDENCY: { description: "Delivery waits for something, often of another programme." },
  },
});

export enum RaidStatus {
  OPEN = "OPEN",
  OCCURRED = "OCCURRED",
  CLOSED = "CLOSED",
}

registerEnumType(RaidStatus, {
  name: "RaidStatus",
  description: "Whether an entry of the RAID log still calls for attention.",
  valuesConfig: {
    OPEN: { description: "It calls for attention." },
    OCCURRED: {
      description: "It struck: the risk happened, the assumption was false, the dependency failed.",
    },
    CLOSED: { description: "It no longer matters to delivery." },
  },
});

/** An entry of the RAID log: a risk, an assumption, an issue or a dependency. */
@Entity("raid_entry")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "An entry of the RAID log: a risk, an assumption, an issue or a dependency.",
})
export class Risk extends ProgrammeRecord {
  @choice(RaidType, "What sort of entry it is.")
  type!: RaidType;

  @text("What may happen, is assumed, has happened or is waited for.", { most: 300 })
  title!: string;

  @text("More of it.", { nullable: true })
  description!: string | null;

  @text("Who answers for it; null when no source says.", { nullable: true, most: 200 })
  owner!: string | null;

  @text("What gives rise to it.", { nullable: true })
  cause!: string | null;

  @text("What is done about it.", { nullable: true })
  response!: string | null;

  @count("How likely it is, from 1 (rare) to 5 (almost certain); null while not scored.", {
    nullable: true,
    most: 5,
  })
  likelihood!: number | null;

  @count("How hard it would strike, from 1 (slight) to 5 (severe); null while not scored.", {
    nullable: true,
    most: 5,
  })
  impact!: number | null;

  @day("Its proximity: the day from which it could strike; null when nobody has said.", {
    nullable: true,
  })
  proximity!: string | null;

  @money("Its exposure: what it would cost if it struck; null when not estimated, or withheld.", {
    nullable: true,
  })
  exposure!: number | null;

  @choice(RaidStatus, "Whether it still calls for attention.")
  status!: RaidStatus;

  @day("The day it was closed or struck; null while it is open.", { nullable: true })
  closedOn!: string | null;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  @link({ table: "programme", programmeField: "onProgramme" }, { nullable: true })
  onProgramme!: string | null;

  @link({ table: "milestone", programmeField: "onProgramme" }, { nullable: true })
  onMilestone!: string | null;

  /** Of a dependency: the milestone of its own programme that waits. */
  @link("milestone", { nullable: true })
  milestone!: string | null;

  @day("Of a dependency: the day by which it is needed; null when none was named.", {
    nullable: true,
  })
  neededBy!: string | null;
}
