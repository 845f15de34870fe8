import { type ProgrammeRecord, Provenance, type ReadContext } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { PeopleSkillNeed } from "./skill-need.ts";
import { PeopleTraining } from "./training.ts";
import { PeopleVacancy } from "./vacancy.ts";

/** All that a programme has recorded about its data people, dated on or before the day looked at. */
export interface PeopleFacts {
  readonly establishment: readonly PeopleEstablishment[];
  readonly vacancies: readonly PeopleVacancy[];
  readonly training: readonly PeopleTraining[];
  readonly skillNeeds: readonly PeopleSkillNeed[];
}

/** The facts of many programmes, each kind asked for once; a programme without any is left out. */
export async function peopleFacts(
  programmes: readonly string[],
  context: ReadContext,
): Promise<ReadonlyMap<string, PeopleFacts>> {
  const [establishment, vacancies, training, skillNeeds] = await Promise.all([
    context.records(PeopleEstablishment, programmes),
    context.records(PeopleVacancy, programmes),
    context.records(PeopleTraining, programmes),
    context.records(PeopleSkillNeed, programmes),
  ]);
  const known = <T>(records: readonly T[] = [], dayOf: (record: T) => string) =>
    records.filter((record) => dayOf(record) <= context.day);
  const facts = new Map<string, PeopleFacts>();
  for (const programme of programmes) {
    const own = {
      establishment: known(establishment.get(programme), ({ asOf }) => asOf),
      vacancies: known(vacancies.get(programme), ({ openedOn }) => openedOn),
      training: known(training.get(programme), ({ asOf }) => asOf),
      skillNeeds: known(skillNeeds.get(programme), ({ asOf }) => asOf),
    };
    if (Object.values(own).some((records) => records.length > 0)) facts.set(programme, own);
  }
  return facts;
}

/** True when any of the facts is an invented example, which every reader must be told. */
export function isIllustrative(facts: PeopleFacts): boolean {
  const records: readonly ProgrammeRecord[] = Object.values(facts).flat();
  return records.some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE);
}
