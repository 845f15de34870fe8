import type { Lot } from "../commercial/lot.ts";
import { PersonalData } from "../programme/personal-data.ts";
import type { NamedPersonsSwitch } from "../skills/named-person.ts";
import { ObligationTrigger } from "./obligation.ts";
import type { PluginDeclaration } from "./plugin-declaration.ts";
import type { Project } from "./project.ts";

/** Something whose declaration triggers an obligation. */
export interface Subject {
  /** As callers see it: "lot L5", "project P1", "plugin people". */
  readonly name: string;
  /** What meeting the obligation must have covered: named persons are more than groups of them. */
  readonly key: string;
}

/** All that may declare something. */
export interface Declared {
  readonly lots: readonly Pick<Lot, "ref" | "personalData">[];
  readonly projects: readonly Pick<
    Project,
    "ref" | "personalData" | "affectsEstates" | "affectsEnvironment" | "businessCaseRaisedOn"
  >[];
  readonly plugins: readonly Pick<PluginDeclaration, "ref" | "personalData" | "declaredOn">[];
  /** Whether the programme records named persons; one or none. */
  readonly switches: readonly Pick<NamedPersonsSwitch, "on">[];
}

/** What fires a trigger on a day (YYYY-MM-DD): lots first, then projects, plugins and skills. */
export function subjectsOf(
  trigger: ObligationTrigger,
  { lots, projects, plugins, switches }: Declared,
  day: string,
): Subject[] {
  const those = (fires: (project: Declared["projects"][number]) => boolean) =>
    projects.filter(fires).map(({ ref }) => plain(`project ${ref}`));
  switch (trigger) {
    case ObligationTrigger.PERSONAL_DATA:
      return [
        ...lots.flatMap(({ ref, personalData }) => holding(`lot ${ref}`, personalData)),
        ...projects.flatMap(({ ref, personalData }) => holding(`project ${ref}`, personalData)),
        ...plugins
          .filter(({ declaredOn }) => declaredOn <= day)
          .flatMap(({ ref, personalData }) => holding(`plugin ${ref}`, personalData)),
        ...switches
          .filter(({ on }) => on)
          .flatMap(() => holding("skills of named persons", PersonalData.NAMED)),
      ];
    case ObligationTrigger.PROJECT_BUSINESS_CASE:
      return those(({ businessCaseRaisedOn: raised }) => raised !== null && raised <= day);
    case ObligationTrigger.ESTATES:
      return those(({ affectsEstates }) => affectsEstates);
    case ObligationTrigger.ENVIRONMENT:
      return those(({ affectsEnvironment }) => affectsEnvironment);
  }
}

const NAMED = " (named)";

function plain(name: string): Subject {
  return { name, key: name };
}

function holding(name: string, personalData: PersonalData | null): Subject[] {
  if (personalData === null || personalData === PersonalData.NONE) return [];
  return [personalData === PersonalData.NAMED ? { name, key: name + NAMED } : plain(name)];
}

/** Subjects as they are kept with an obligation that was met. A ref holds no comma. */
export function coveringText(subjects: readonly Subject[]): string | null {
  return subjects.length === 0 ? null : subjects.map(({ key }) => key).join(", ");
}

/** Those that meeting an obligation did not cover. */
export function uncovered(subjects: readonly Subject[], covers: string | null): Subject[] {
  const covered = new Set(covers?.split(", ") ?? []);
  return subjects.filter(({ name, key }) => !covered.has(key) && !covered.has(name + NAMED));
}
