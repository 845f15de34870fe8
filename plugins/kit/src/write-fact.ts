import type { FactInput } from "./bases.ts";
import type { Facts, ProgrammeRecord, RecordClass } from "./record.ts";
import type { RecordWriter } from "./request.ts";

/**
 * Adds a record, or sets all facts of the one of that ref. With a revision the record must be
 * there, and must not have changed since.
 *
 * @example
 * const { result } = await request.change(input, (writer) =>
 *   writeFact(writer, EstatesSite, input, { name, openedOn, closedOn }),
 * );
 */
export async function writeFact<T extends ProgrammeRecord>(
  writer: RecordWriter,
  type: RecordClass<T>,
  { ref, revision = null }: Pick<FactInput, "ref" | "revision">,
  facts: Partial<Omit<Facts<T>, "ref" | "source">>,
): Promise<T> {
  const isKnown = revision !== null || (await writer.find(type, ref)) !== null;
  return isKnown
    ? writer.update(type, ref, revision, facts as Partial<Facts<T>>)
    : writer.create(type, { ...facts, ref } as Facts<T>);
}
