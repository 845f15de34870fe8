import type { ReadContext } from "@tranche/plugin-kit";
import type { Reader } from "../records/reader.ts";

/** What a plugin may read through a Reader. */
export function readContext(reader: Reader, config: unknown, signal: AbortSignal): ReadContext {
  return {
    at: reader.at,
    day: reader.day,
    signal,
    config,
    records: async (type, programmes) => {
      const sets = await Promise.all(programmes.map((programme) => reader.set(type, programme)));
      return new Map(programmes.map((programme, index) => [programme, sets[index]?.all ?? []]));
    },
  };
}
