import { Provenance, type ReadContext } from "@tranche/plugin-kit";
import type { Reader } from "../records/reader.ts";

/**
 * What a plugin may read through a Reader.
 *
 * @param illustrative collects the programmes of which it read an illustrative record, so that what
 *   is worked out from one is not taken for a fact.
 */
export function readContext(
  reader: Reader,
  config: unknown,
  signal: AbortSignal,
  illustrative: Set<string> = new Set(),
): ReadContext {
  return {
    at: reader.at,
    day: reader.day,
    signal,
    config,
    records: async (type, programmes) => {
      const sets = await Promise.all(programmes.map((programme) => reader.set(type, programme)));
      for (const [index, programme] of programmes.entries())
        if (sets[index]?.all.some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE))
          illustrative.add(programme);
      return new Map(programmes.map((programme, index) => [programme, sets[index]?.all ?? []]));
    },
  };
}
