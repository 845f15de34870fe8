import type { PluginRequest, ReadContext, RecordClass, RecordWriter } from "@tranche/plugin-kit";
import { type Facts, type ProgrammeRecord, Provenance } from "@tranche/plugin-kit";

/** A record as the host would read it, for the tests. */
export function recordOf<T extends ProgrammeRecord>(
  type: RecordClass<T>,
  programme: string,
  facts: Facts<T>,
  provenance = Provenance.RECORDED,
): T {
  const common = { programme, revision: 1, seq: 1, source: null, provenance };
  return Object.assign(Object.create(type.prototype), common, facts);
}

/** A context that reads from a list of records, and notes which kinds it was asked for. */
export function fakeReads(
  day: string,
  kept: readonly ProgrammeRecord[],
): ReadContext & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    at: `${day}T12:00:00.000Z`,
    day,
    signal: new AbortController().signal,
    config: {},
    asked,
    records: async <T extends ProgrammeRecord>(
      type: RecordClass<T>,
      programmes: readonly string[],
    ) => {
      asked.push(type.name);
      const own = new Map<string, T[]>(programmes.map((programme) => [programme, []]));
      for (const record of kept)
        if (record instanceof type) own.get(record.programme)?.push(record as T);
      return own;
    },
  };
}

/** A write door onto a list of records, without the host's rules. */
export function fakeRequest(kept: ProgrammeRecord[]): PluginRequest {
  const indexOf = (type: RecordClass, ref: string) =>
    kept.findIndex((record) => record instanceof type && record.ref === ref);
  const writer: RecordWriter = {
    find: async <T extends ProgrammeRecord>(type: RecordClass<T>, ref: string) =>
      (kept[indexOf(type, ref)] as T | undefined) ?? null,
    create: async (type, facts) => {
      const record = recordOf(type, "IF", facts);
      kept.push(record);
      return record;
    },
    update: async <T extends ProgrammeRecord>(
      type: RecordClass<T>,
      ref: string,
      _seen: number | null,
      facts: Partial<Omit<Facts<T>, "ref">>,
    ) => Object.assign(kept[indexOf(type, ref)] as T, facts),
    remove: async (type, ref) => {
      kept.splice(indexOf(type, ref), 1);
    },
  };
  return { change: async (_input, work) => ({ result: await work(writer) }) };
}
