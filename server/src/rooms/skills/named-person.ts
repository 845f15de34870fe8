import { choice, flag, link, Marking, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { SkillLevel } from "./skill-level.ts";

/** Whether a programme records named persons: one record, of the ref below; without it, it does not. */
@record("named_persons_switch")
export class NamedPersonsSwitch extends ProgrammeRecord {
  @flag("True while it does.")
  on!: boolean;
}

export const SWITCH = "NAMED";

/** A person by name, in a cohort. */
@record("named_person", undefined, { marking: Marking.OFFICIAL_SENSITIVE })
export class NamedPerson extends ProgrammeRecord {
  @text("The name.", { most: 200 })
  name!: string;

  @link("cohort") cohort!: string;
}

/** A skill that a named person has. */
@record("named_holding", undefined, { marking: Marking.OFFICIAL_SENSITIVE })
export class NamedHolding extends ProgrammeRecord {
  @link("named_person") person!: string;
  @link("skill") skill!: string;

  @choice(SkillLevel, "Their highest level.")
  level!: SkillLevel;
}
