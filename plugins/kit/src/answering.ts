import { Field, ObjectType } from "type-graphql";
import { spaced } from "./bases.ts";
import type { ProgrammeRecord, RecordClass } from "./record.ts";

/** The kinds of record that a mutation answers, by the field that answers them. */
export type Answered = Readonly<Record<string, RecordClass>>;

type RecordOf<C> = C extends RecordClass<infer T> ? T : never;

/** What a mutation answers: records as the change left them; the programme's ref, unless it is one. */
export type Answer<A extends Answered> = Omit<{ programme: string }, keyof A> & {
  [K in keyof A]: RecordOf<A[K]> | null;
};

const answered = new WeakMap<object, Answered>();

/**
 * What a mutation answers: for each field the record of which the change gave the ref, read again
 * as the change left it. A class may extend it to answer more.
 *
 * @param name of the type in the API; a class that extends it names itself.
 * @example
 * const LotPayload = answering("LotPayload", "The lot as the change left it.", { lot: Lot });
 */
export function answering<A extends Answered>(
  name: string,
  description: string,
  records: A,
  words: { readonly [K in keyof A]?: string } = {},
): new () => Answer<A> {
  const type = { [name]: class {} }[name] as new () => Answer<A>;
  ObjectType(name, { simpleResolvers: true, description })(type);
  for (const [field, record] of Object.entries(records)) {
    const said = words[field] ?? `The ${spaced(field)}.`;
    Field(() => record as never, { nullable: true, description: said })(type.prototype, field);
  }
  answered.set(type, records);
  return type;
}

/** The kinds of record that an answer holds. */
export function answeredBy(type: object): Answered {
  for (let each = type; each; each = Object.getPrototypeOf(each)) {
    const records = answered.get(each);
    if (records) return records;
  }
  return {};
}

/** What the change of a mutation gives back: of a record it or its ref, of all else the value. */
export type Outcome<A> = {
  [K in keyof A as A[K] extends string ? Exclude<K, "programme"> : K]: NonNullable<
    A[K]
  > extends ProgrammeRecord
    ? NonNullable<A[K]> | string | null
    : A[K];
};
