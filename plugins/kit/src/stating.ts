import { Field, ID, InputType } from "type-graphql";
import type { AppendedRow } from "./appended.ts";
import { FactInput, RefInput } from "./bases.ts";
import { ChangeInput } from "./change-input.ts";
import { badInput } from "./consistent.ts";
import { type Fact, factsOf, inputWords } from "./fact.ts";
import type { ProgrammeRecord } from "./record.ts";

type Kept = ProgrammeRecord | AppendedRow;
/** The names of the facts that a kind of record or appended row states itself. */
export type OwnName<T> = Exclude<
  keyof T & string,
  T extends ProgrammeRecord ? keyof ProgrammeRecord : keyof AppendedRow
>;
type NullableName<T, K extends keyof T> = K extends unknown
  ? null extends T[K]
    ? K
    : never
  : never;
type Abstract<T> = abstract new () => T;

/** What an input states of a record: what may be null may also be left out. */
type Stated<T, K extends keyof T, O extends keyof T, R extends keyof T> = {
  [P in Exclude<K, Exclude<NullableName<T, K>, R> | O>]: NonNullable<T[P]>;
} & { [P in (Exclude<NullableName<T, K>, R> | O) & K]?: T[P] | null | undefined };

/** What an input states that states a record whole. */
export type StatedWhole<T> = Stated<T, OwnName<T>, never, never>;

/** The facts that an input states, as the write door takes them. */
type StatedFacts<T, K extends keyof T, O extends keyof T, R extends keyof T> = {
  [P in Exclude<K, O>]: P extends R ? NonNullable<T[P]> : T[P];
} & { [P in O & K]?: T[P] };

/** What an input changes of a record: all may be left out but what it requires. */
type Amended<T, K extends keyof T, R extends keyof T> = {
  [P in Exclude<K, R>]?: T[P] | undefined;
} & { [P in R & K]: NonNullable<T[P]> };
/** The facts that an input changes, as the write door takes them. */
type AmendedFacts<T, K extends keyof T, R extends keyof T> = Partial<Pick<T, Exclude<K, R>>> & {
  [P in R & K]: NonNullable<T[P]>;
};

declare const STATES: unique symbol;
/** An input that states facts `F` of a record, see `statedIn`. */
export interface States<F> {
  readonly [STATES]?: F;
}

/** Which facts of a record an input states, and how it says them. */
export interface Selection<
  T,
  K extends OwnName<T>,
  X extends OwnName<T>,
  O extends OwnName<T>,
  R extends OwnName<T>,
> {
  /** These facts alone. */
  readonly only?: readonly K[];
  /** All but these. */
  readonly except?: readonly X[];
  /** Those that may be left out though the record must have them: the mutation says what applies then. */
  readonly optional?: readonly O[];
  /** Those that must be stated though the record may be without, or an amendment could leave them. */
  readonly required?: readonly R[];
  /** What an input says of a fact otherwise than the record does. */
  readonly words?: { readonly [P in OwnName<T>]?: string };
}

interface Part {
  readonly facts: readonly Fact[];
  readonly amends: boolean;
}

const parts = new WeakMap<object, Part>();

/**
 * The base of an input that states a record or appended row: each fact's name, type, nullability and words are
 * those of the record.
 *
 * @param base what the input states beside it: `RefInput` unless given.
 * @example
 * const PlanLotInput = stating(Lot);
 * class PlanMilestoneInput extends stating(Milestone, { except: ["actualOn"] }) { … }
 */
export function stating<
  T extends Kept,
  const K extends OwnName<T> = OwnName<T>,
  const X extends OwnName<T> = never,
  const O extends OwnName<T> = never,
  const R extends OwnName<T> = never,
  B extends object = RefInput,
>(
  type: Abstract<T>,
  selection: Selection<T, K, X, O, R> = {},
  base?: Abstract<B>,
): Abstract<B & Stated<T, Exclude<K, X>, O, R> & States<StatedFacts<T, Exclude<K, X>, O, R>>> {
  return inputOf(type, selection, base ?? RefInput, false) as never;
}

/**
 * The base of an input that amends a record, or says what differs from an appended row: what is
 * left out stays, and null takes back what may be null. What is `required` is always set anew.
 *
 * @param base what the input states beside it: `FactInput` unless given.
 */
export function amending<
  T extends Kept,
  const K extends OwnName<T> = OwnName<T>,
  const X extends OwnName<T> = never,
  const R extends OwnName<T> = never,
  B extends object = FactInput,
>(
  type: Abstract<T>,
  selection: Omit<Selection<T, K, X, never, R>, "optional"> = {},
  base?: Abstract<B>,
): Abstract<B & Amended<T, Exclude<K, X>, R> & States<AmendedFacts<T, Exclude<K, X>, R>>> {
  return inputOf(type, selection, base ?? FactInput, true) as never;
}

let number = 0;

function inputOf<T extends Kept>(
  type: Abstract<T>,
  selection: Selection<T, OwnName<T>, OwnName<T>, OwnName<T>, OwnName<T>>,
  base: Abstract<object>,
  amends: boolean,
): Abstract<object> {
  const { only, except = [], optional = [], required = [], words = {} } = selection;
  const names: readonly string[] = only ?? factsOf(type).map(({ name }) => name);
  const facts = factsOf(type).filter(
    ({ name }) => names.includes(name) && !(except as readonly string[]).includes(name),
  );
  abstract class StatedInput extends base {}
  // The schema never shows it: only what extends it has a name there.
  InputType(`${type.name}Stated${++number}`)(StatedInput);
  for (const fact of facts) {
    const description = (words as Record<string, string>)[fact.name] ?? inputWords(fact);
    const isNamed = (list: readonly string[]) => list.includes(fact.name);
    const mayBeLeftOut = amends || isNamed(optional) || !fact.required;
    const nullable = mayBeLeftOut && !isNamed(required);
    const answers = fact.kind === "link" ? () => ID : (fact.type as () => never);
    Field(answers, { nullable, description })(StatedInput.prototype, fact.name);
  }
  parts.set(StatedInput, { facts, amends });
  return StatedInput;
}

/**
 * The facts of a record that an input states, as the write door takes them. Of one that states a
 * record, what was left out is null; of one that amends it, it is not among them.
 *
 * @throws Refusal BAD_INPUT when an amendment states nothing, unless it is part of another input.
 */
export function statedIn<F>(input: States<F>): F {
  const part = partOf(input);
  const given = input as Record<string, unknown>;
  const entries = part.facts.flatMap(({ name, required }) => {
    const value = given[name];
    if (part.amends) return value === undefined ? [] : [[name, value] as const];
    if (value === undefined || value === null) return required ? [] : [[name, null] as const];
    return [[name, value] as const];
  });
  if (part.amends && entries.length === 0 && input instanceof ChangeInput)
    throw badInput(
      "input",
      `There is nothing to change. Give one of ${part.facts.map(({ name }) => name).join(", ")}.`,
    );
  return Object.fromEntries(entries) as F;
}

/** The facts that an input states, of whichever record; none where it states no record. */
export function statedBy(input: object): readonly Fact[] {
  return foundPart(input)?.facts ?? [];
}

function partOf(input: object): Part {
  const part = foundPart(input);
  if (part) return part;
  throw new Error(`${input.constructor.name} states no record. Extend stating(…) or amending(…).`);
}

function foundPart(input: object): Part | undefined {
  for (let type = input.constructor; type; type = Object.getPrototypeOf(type)) {
    const part = parts.get(type);
    if (part) return part;
  }
  return undefined;
}
