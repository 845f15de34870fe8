import type { Plugin } from "@tranche/plugin-kit";
import { choices } from "@tranche/plugin-kit";

export enum PersonalData {
  NONE = "NONE",
  BY_COHORT = "BY_COHORT",
  NAMED = "NAMED",
}

choices(PersonalData, "PersonalData", "The personal data that something holds or processes.", {
  NONE: "None.",
  BY_COHORT: "Figures about groups of people.",
  NAMED: "Data about named people.",
});

const DECLARED = {
  none: PersonalData.NONE,
  "by-cohort": PersonalData.BY_COHORT,
  named: PersonalData.NAMED,
} as const;

/** What a plugin's manifest declares, as it is recorded and shown. */
export function personalDataOf(declared: NonNullable<Plugin["personalData"]>): PersonalData {
  return DECLARED[declared];
}
