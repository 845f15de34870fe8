import type { Plugin } from "@tranche/plugin-kit";
import { registerEnumType } from "type-graphql";

export enum PersonalData {
  NONE = "NONE",
  BY_COHORT = "BY_COHORT",
  NAMED = "NAMED",
}

registerEnumType(PersonalData, {
  name: "PersonalData",
  description: "The personal data that something holds or processes.",
  valuesConfig: {
    NONE: { description: "None." },
    BY_COHORT: { description: "Figures about groups of people." },
    NAMED: { description: "Data about named people." },
  },
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
