import {
  type ProgrammeRecord,
  Provenance,
  type ReadContext,
  type RecordClass,
} from "@tranche/plugin-kit";

/** A context for tests: it answers from what it was given, and notes which kinds it was asked for. */
export class FakeReadContext implements ReadContext {
  readonly at: string;
  readonly signal = new AbortController().signal;
  readonly config = {};
  readonly asked: RecordClass[] = [];

  constructor(
    readonly day: string,
    private readonly kept: ReadonlyMap<RecordClass, readonly ProgrammeRecord[]>,
  ) {
    this.at = `${day}T12:00:00.000Z`;
  }

  async records<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    programmes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly T[]>> {
    this.asked.push(type);
    const all = (this.kept.get(type) ?? []) as readonly T[];
    const found = new Map<string, T[]>(programmes.map((programme) => [programme, []]));
    for (const record of all) found.get(record.programme)?.push(record);
    return found;
  }
}

/** What every kept record has beside its own facts. */
export function kept(programme: string, ref: string) {
  const provenance = Provenance.ILLUSTRATIVE;
  return { programme, ref, revision: 1, seq: 1, source: null, provenance };
}
