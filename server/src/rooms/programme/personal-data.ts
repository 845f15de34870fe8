import type { Plugin } from "@tranche/plugin-kit";
import { type Choice, choices } from "@tranche/plugin-kit";

export const PersonalData = choices(
  "PersonalData",
  "The personal data that something holds or processes.",
  {
    NONE: "None.",
    BY_COHORT: "Figures about groups of people.",
    NAMED: "Data about named people.",
  },
);
export type PersonalData = Choice<typeof PersonalData>;

const DECLARED = {
  none: PersonalData.NONE,
  "by-cohort": PersonalData.BY_COHORT,
  named: PersonalData.NAMED,
} as const;

/** What a plugin's manifest declares, as it is recorded and shown. */
export function personalDataOf(declared: NonNullable<Plugin["personalData"]>): PersonalData {
  return DECLARED[declared];
}
