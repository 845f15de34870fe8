import { registerEnumType } from "type-graphql";

export enum SkillLevel {
  AWARENESS = "AWARENESS",
  WORKING = "WORKING",
  PRACTITIONER = "PRACTITIONER",
  EXPERT = "EXPERT",
}

registerEnumType(SkillLevel, {
  name: "SkillLevel",
  description: "How far somebody commands a skill, by the terms of the UK government's frameworks.",
  valuesConfig: {
    AWARENESS: { description: "Knows what it is and why it matters." },
    WORKING: { description: "Uses it in the work at hand, with help where it is hard." },
    PRACTITIONER: { description: "Uses it alone on hard work, and helps others to." },
    EXPERT: { description: "Leads in it, and says how others should use it." },
  },
});

const ORDER = Object.values(SkillLevel);

/** Whether somebody at one level meets the need for another: who has a level has those below it. */
export function meets(has: SkillLevel, needed: SkillLevel): boolean {
  return ORDER.indexOf(has) >= ORDER.indexOf(needed);
}
