import { type DatedOn, knownBy } from "./by-day.ts";
import { Provenance } from "./provenance.ts";
import type { ReadContext } from "./read-context.ts";
import type { ProgrammeRecord, RecordClass } from "./record.ts";

/** All that is known of one programme: a list of records for each kind. */
export type KnownFacts<F> = Readonly<Record<keyof F, readonly ProgrammeRecord[]>>;

/** For each kind of known facts: the record's class, and the day from which a record is known. */
export type DatedKinds<F extends KnownFacts<F>> = {
  readonly [K in keyof F]: readonly [
    type: RecordClass<F[K][number]>,
    datedOn: DatedOn<F[K][number]>,
  ];
};

/** Reads what is known of many programmes. A programme of which nothing is known is left out. */
export type FactsReader<F> = (
  programmes: readonly string[],
  context: ReadContext,
) => Promise<ReadonlyMap<string, F>>;

/**
 * A reader of several kinds of record, each of which it asks for once for all programmes. Records
 * dated after the day looked at are left out.
 *
 * @example
 * interface EstatesFacts { readonly sites: readonly EstatesSite[]; readonly leases: … }
 *
 * const readFacts = factsReader<EstatesFacts>({
 *   sites: [EstatesSite, ({ openedOn }) => openedOn],
 *   leases: [EstatesLease, ({ signedOn }) => signedOn],
 * });
 */
export function factsReader<F extends KnownFacts<F>>(kinds: DatedKinds<F>): FactsReader<F> {
  const names = Object.keys(kinds) as (keyof F)[];
  return async (programmes, context) => {
    const found = await Promise.all(
      names.map((name) => context.records<ProgrammeRecord>(kinds[name][0], programmes)),
    );
    const known = new Map<string, F>();
    for (const programme of programmes) {
      const lists = names.map((name, index) => {
        const all: readonly F[keyof F][number][] = found[index]?.get(programme) ?? [];
        return [name, knownBy(all, kinds[name][1], context.day)] as const;
      });
      if (lists.some(([, list]) => list.length > 0))
        known.set(programme, Object.fromEntries(lists) as F);
    }
    return known;
  };
}

/**
 * Makes the `loadMany` of a facet or a section, or the `computeMany` of a metric, of what is
 * answered from the facts of one programme. A programme answered with nothing is left out.
 *
 * @example
 * loadMany: answerEach(readFacts, (facts, day) => ({ openCount: openOn(facts.sites, day).length }))
 */
export function answerEach<F, A extends object>(
  read: FactsReader<F>,
  answer: (facts: F, day: string) => A | undefined,
): (programmes: readonly string[], context: ReadContext) => Promise<ReadonlyMap<string, A>> {
  return async (programmes, context) => {
    const answers = new Map<string, A>();
    for (const [programme, facts] of await read(programmes, context)) {
      const own = answer(facts, context.day);
      if (own) answers.set(programme, own);
    }
    return answers;
  };
}

/** True when any of the facts is illustrative, which every reader must be shown. */
export function isIllustrative<F extends KnownFacts<F>>(facts: F): boolean {
  return Object.values<readonly ProgrammeRecord[]>(facts)
    .flat()
    .some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE);
}
