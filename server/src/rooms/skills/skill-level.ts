import { type Choice, choices } from "@tranche/plugin-kit";

export const SkillLevel = choices(
  "SkillLevel",
  "The level to which a person has a skill, in the terms of the UK government's frameworks.",
  {
    AWARENESS: "Knows what it is and why it matters.",
    WORKING: "Uses it in everyday work, with help where the work is hard.",
    PRACTITIONER: "Uses it alone on hard work, and helps others to.",
    EXPERT: "Leads in it, and advises others on how to use it.",
  },
);
export type SkillLevel = Choice<typeof SkillLevel>;

const ORDER = Object.values(SkillLevel);

/** Whether a person at one level meets the need for another: to have a level is to have those below it. */
export function meets(has: SkillLevel, needed: SkillLevel): boolean {
  return ORDER.indexOf(has) >= ORDER.indexOf(needed);
}
