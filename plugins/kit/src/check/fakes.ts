import { checkFacts } from "../fact.ts";
import { Provenance } from "../provenance.ts";
import type { ReadContext } from "../read-context.ts";
import type { RecordReader, Records } from "../reading.ts";
import type { Facts, ProgrammeRecord, RecordClass } from "../record.ts";
import type { PluginRequest, RecordWriter } from "../request.ts";

// Stand-ins of the host for a plugin's own tests; of its rules they keep those of facts.

/**
 * A record as the host would read it.
 *
 * @example
 * recordOf(EstatesSite, "P7", { ref: "S1", name: "Annexe", openedOn: "2019-07-01" })
 */
export function recordOf<T extends ProgrammeRecord>(
  type: RecordClass<T>,
  programme: string,
  facts: Facts<T>,
  provenance: Provenance = Provenance.RECORDED,
): T {
  const common = { programme, revision: 1, seq: 1, source: null, provenance };
  return Object.assign(Object.create(type.prototype), common, facts);
}

/** A context to read from that notes the kinds it was asked for, once for each time. */
export type FakeReads = ReadContext & { readonly asked: readonly RecordClass[] };

/**
 * A context that reads from a list of records as on noon of a day.
 *
 * @example
 * const reads = fakeReads("2019-08-31", [recordOf(EstatesSite, "P7", facts)]);
 * await facet.loadMany(["P7", "P8"], reads);
 * expect(reads.asked).toEqual([EstatesSite]);
 */
export function fakeReads(day: string, records: readonly ProgrammeRecord[]): FakeReads {
  const asked: RecordClass[] = [];
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
      asked.push(type);
      const own = new Map<string, T[]>(programmes.map((programme) => [programme, []]));
      for (const record of records)
        if (record instanceof type) own.get(record.programme)?.push(record);
      return own;
    },
  };
}

/** A write, as the writer was called: `["update", "S1", 3, { name: "Annexe" }]`. */
export type Written =
  | readonly ["create", facts: object]
  | readonly ["update", ref: string, seen: number | null, facts: object]
  | readonly ["remove", ref: string, seen: number | null];

/** A request that notes its writes, in order. */
export type FakeRequest = PluginRequest & { readonly written: readonly Written[] };

/**
 * A write door onto a list of records, which it changes. It checks no revision, and answers an
 * update of a record that is not there too.
 *
 * @example
 * const request = fakeRequest([]);
 * await new RecordEstatesSite().recordEstatesSite(request, { ...stated, ref: "S1", name: "Annexe" });
 * expect(request.written).toEqual([["create", { ref: "S1", name: "Annexe" }]]);
 */
export function fakeRequest(records: ProgrammeRecord[] = []): FakeRequest {
  const written: Written[] = [];
  return {
    written,
    now: "2020-06-15T12:00:00.000Z",
    read: () => fakeReader(records),
    change: async ({ programme }, work) => ({
      result: await work(fakeWriter(programme, records, written)),
    }),
  };
}

function fakeReader(records: readonly ProgrammeRecord[]): RecordReader {
  return {
    set: async <T extends ProgrammeRecord>(
      type: RecordClass<T>,
      programme: string,
    ): Promise<Records<T>> => {
      const all = records.filter(
        (each) => each instanceof type && each.programme === programme,
      ) as T[];
      return {
        all,
        get: (ref) => all.find((each) => each.ref === ref) ?? null,
        where: (field, value) => all.filter((each) => each[field] === value),
      };
    },
  };
}

function fakeWriter(
  programme: string,
  records: ProgrammeRecord[],
  written: Written[],
): RecordWriter {
  const indexOf = (type: RecordClass, ref: string) =>
    records.findIndex(
      (each) => each instanceof type && each.programme === programme && each.ref === ref,
    );
  return {
    find: async <T extends ProgrammeRecord>(type: RecordClass<T>, ref: string) =>
      (records[indexOf(type, ref)] as T | undefined) ?? null,
    all: async <T extends ProgrammeRecord>(type: RecordClass<T>) =>
      records.filter((each) => each instanceof type && each.programme === programme) as T[],
    create: async (type, facts) => {
      checkFacts(type, facts);
      written.push(["create", facts]);
      const record = recordOf(type, programme, facts);
      records.push(record);
      return record;
    },
    update: async <T extends ProgrammeRecord>(
      type: RecordClass<T>,
      ref: string,
      seen: number | null,
      facts: Partial<Omit<Facts<T>, "ref">>,
    ) => {
      const record = records[indexOf(type, ref)] as T | undefined;
      checkFacts(type, { ...record, ...facts }, record);
      written.push(["update", ref, seen, facts]);
      return Object.assign(record ?? recordOf(type, programme, { ref } as Facts<T>), facts);
    },
    remove: async (type, ref, seen) => {
      written.push(["remove", ref, seen]);
      const index = indexOf(type, ref);
      if (index >= 0) records.splice(index, 1);
    },
  };
}
