import {
  type ApiType,
  answerWords,
  factsOf,
  field,
  Instant,
  type ProgrammeRecord,
  Provenance,
  type RecordClass,
} from "@tranche/plugin-kit";
import { FieldResolver, Int, InterfaceType, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import type { RecordState } from "../../records/record-history.ts";

@InterfaceType("PastState", {
  description: "A state that a record had, and the change that made it.",
})
export abstract class PastState {
  @field(() => Int, "The sequence number of the change in the programme's chain.")
  seq!: number;

  @field(() => Instant, "When it took effect.")
  at!: string;

  @field(() => Boolean, "True when no source gives the day and a plausible one is used.")
  atApproximate!: boolean;

  @field(() => String, "Who made the change; null to the public.", "nullable")
  actor!: string | null;

  @field(() => String, "Why; null when it may say what is withheld.", "nullable")
  reason!: string | null;

  @field(() => String, "The source of the change's facts, by document and paragraph.", "nullable")
  source!: string | null;

  @field(() => Provenance, "Whether they are sourced, recorded or illustrative.")
  provenance!: Provenance;
}

/** A field of a past state that is worked out from the record as it was then. */
type Computed<T> = readonly [
  type: () => ApiType,
  words: string,
  rule: (then: T) => unknown,
  nullable?: "nullable",
];

/** What the past states of a kind of record show. */
interface Past<T extends ProgrammeRecord> {
  /** The name of the state in the API. */
  readonly name: string;
  readonly words: string;
  /** Facts of the record, which are described as the record describes them. */
  readonly facts: readonly (keyof T & string)[];
  readonly also?: Readonly<Record<string, Computed<T>>>;
}

/**
 * The field `history` of a kind of record: every state that it had up to the instant looked at,
 * oldest first, each with the change that made it.
 *
 * @example
 * export const riskHistory = historyOf(Risk, {
 *   name: "RiskState",
 *   words: "A state that an entry of the RAID log had.",
 *   facts: ["likelihood", "impact"],
 * });
 */
export function historyOf<T extends ProgrammeRecord>(
  type: RecordClass<T>,
  { name, words, facts, also = {} }: Past<T>,
) {
  abstract class State extends PastState {}
  ObjectType(name, { implements: PastState, simpleResolvers: true, description: words })(
    State as unknown as new () => object,
  );
  for (const fact of factsOf(type).filter((each) => facts.includes(each.name as keyof T & string)))
    field(
      fact.type,
      answerWords(fact),
      fact.nullable ? "nullable" : undefined,
    )(State.prototype, fact.name);
  for (const [each, [answers, said, , nullable]] of Object.entries(also))
    field(answers, said, nullable)(State.prototype, each);

  const stateOf = ({ record, ...change }: RecordState<T>) => {
    if (record === null) return [];
    const stated = facts.map((fact) => [fact, record[fact]] as const);
    const computed = Object.entries(also).map(
      ([each, [, , rule]]) => [each, rule(record)] as const,
    );
    return [{ ...change, ...Object.fromEntries([...stated, ...computed]) }];
  };

  @Resolver(() => type)
  class History {
    @FieldResolver(() => [State], {
      description: "Every state it had up to the instant looked at, oldest first.",
    })
    async history(@Root() root: ProgrammeRecord) {
      const histories = await Reader.of(root).history(type, root.programme);
      return (histories.get(root.ref) ?? []).flatMap(stateOf);
    }
  }
  return History;
}
