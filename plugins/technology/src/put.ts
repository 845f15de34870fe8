import {
  ChangeInput,
  type Facts,
  Field,
  ID,
  InputType,
  Int,
  type ProgrammeRecord,
  type RecordClass,
  type RecordWriter,
} from "@tranche/plugin-kit";

/** What every input that records a fact of this plugin states. */
@InputType({ description: "What every fact of the technology workstream states." })
export abstract class TechnologyFactInput extends ChangeInput {
  @Field(() => ID, { description: "The fact's ref within the programme, which never changes." })
  ref!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision you read; a later one is refused. Left out, nothing is checked.",
  })
  revision?: number | null;
}

/** Adds a record, or sets all facts of the one of that ref. */
export async function put<T extends ProgrammeRecord>(
  writer: RecordWriter,
  type: RecordClass<T>,
  { ref, revision = null }: TechnologyFactInput,
  facts: Omit<Facts<T>, "ref" | "source">,
): Promise<T> {
  const isKnown = revision !== null || (await writer.find(type, ref)) !== null;
  return isKnown
    ? writer.update(type, ref, revision, facts as Partial<Facts<T>>)
    : writer.create(type, { ...facts, ref } as Facts<T>);
}
