import { Refusal } from "./refusal.ts";

/** What sort of thing a fact is. */
export type FactKind =
  | "text"
  | "money"
  | "quantity"
  | "percent"
  | "number"
  | "month"
  | "day"
  | "instant"
  | "count"
  | "flag"
  | "choice"
  | "link";

/** Says what is wrong with a value and what to write instead; nothing when it is right. */
export type Rule = (value: unknown) => string | undefined;

/** The record that a link points to: its table, and the field that names its programme if another. */
export interface LinkTarget {
  readonly table: string;
  readonly programmeField?: string;
  readonly programme?: string;
}

/** What a link shows of itself, beside the ref that it keeps. */
export interface Link extends LinkTarget {
  /** The field that answers the record linked to; null when it is not followed. */
  readonly as: string | null;
  /** The field of the record linked to that answers those which link to it, and its words. */
  readonly back: readonly [name: string, words: string] | null;
  /** The same, where at most one links to it. */
  readonly backOne: readonly [name: string, words: string] | null;
  /** Whether the record is withheld with the one that it leads to; else the link is null. */
  readonly isOfIt: boolean;
}

/**
 * One fact of a record, stated once. Its column, its field, the inputs that state or amend it, the
 * rule at the write door and its heading in a table all come from here.
 */
export interface Fact {
  readonly name: string;
  readonly kind: FactKind;
  /** A sentence that says what it is, with its unit. */
  readonly words: string;
  /** What a caller must keep to, as it ends the sentence: "up to 200 characters". */
  readonly limits: string | null;
  readonly nullable: boolean;
  /** True when nothing is kept without it: it is null only for whom it is withheld from. */
  readonly required: boolean;
  /** What null means, as it goes on after the word: "until then". */
  readonly nullMeans: string | null;
  /** Its column's heading in a table. */
  readonly heading: string;
  /** Whether a marking may withhold it; it is null then, so it is nullable, though it be required. */
  readonly mayBeWithheld: boolean;
  /** Its type in the API: a scalar, or the enum of a choice. */
  readonly type: () => object;
  /** True when its value is a field of the API by itself; a link that is followed is not. */
  readonly isShown: boolean;
  readonly link: Link | null;
  readonly check: Rule;
  /** Brings a text to the one form in which it is kept. */
  readonly form: ((text: string) => string) | null;
  /** From how a document writes it to how it is kept: pence from "3700000.00". */
  readonly parse: (value: unknown) => unknown;
}

type Class = abstract new () => object;

const stated = new Map<object, Map<string, Fact>>();

/** Notes a fact of the class with this prototype. */
export function noteFact(prototype: object, fact: Fact): void {
  const facts = stated.get(prototype) ?? new Map<string, Fact>();
  facts.set(fact.name, fact);
  stated.set(prototype, facts);
}

/** The facts of a class, in the order in which it states them. */
export function factsOf(type: Class): readonly Fact[] {
  return [...(stated.get(type.prototype)?.values() ?? [])];
}

/** A fact of a class, or nothing. */
export function factOf(type: Class, name: string): Fact | undefined {
  return stated.get(type.prototype)?.get(name);
}

const agreements = new Map<object, (facts: never) => void>();

/** Notes how the facts of a class must agree with each other; the write door holds every writer to it. */
export function noteAgreement(type: Class, check: (facts: never) => void): void {
  agreements.set(type.prototype, check);
}

/**
 * Holds a record's facts to the rules of its class: each by itself, then all together.
 *
 * @param kept what was recorded before of what is stated anew: a text that stays as it was is held to
 *   no rule that came after it.
 * @throws Refusal BAD_INPUT naming the first field that breaks its rule.
 */
export function checkFacts(type: Class, facts: object, kept: object = {}): void {
  for (const { name, kind, check } of factsOf(type)) {
    const value = (facts as Record<string, unknown>)[name];
    if (kind === "text" && isKept(value, kept, name)) continue;
    const problem = check(value);
    if (problem) throw new Refusal("BAD_INPUT", problem, name);
  }
  const agree = agreements.get(type.prototype);
  if (!agree) return;
  const stated = facts as Record<string, unknown>;
  agree(Object.fromEntries(factsOf(type).map(({ name }) => [name, stated[name] ?? null])) as never);
}

/** Whether a text is what was recorded of that name before. */
export function isKept(value: unknown, kept: object, name: string): boolean {
  return typeof value === "string" && value === (kept as Record<string, unknown>)[name];
}

/**
 * A fact as it is kept, from how a document writes it: pence from "3700000.00", parts from "12.5".
 *
 * @throws BadValue when it is not of the form that the fact asks for.
 */
export function parseFact(type: Class, field: string, value: unknown): unknown {
  const fact = factOf(type, field);
  return fact && value !== null ? fact.parse(value) : value;
}

/** The links of a class: which field points to which record. */
export function linksOf(type: Class): [string, LinkTarget][] {
  return factsOf(type).flatMap(({ name, link }): [string, LinkTarget][] =>
    link ? [[name, link]] : [],
  );
}

/** A name of the code as the column that keeps it: "awardedOn" → "awarded_on". */
export function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A name of the code as a heading: "awardedOn" → "Awarded on". */
export function headingOf(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A fact as the API describes it: what it is, and what null means. */
export function answerWords({ words, nullMeans }: Pick<Fact, "words" | "nullMeans">): string {
  return nullMeans === null ? words : `${withoutStop(words)}; null ${nullMeans}.`;
}

/** A fact as an input describes it: what it is, and what the caller must keep to. */
export function inputWords({ words, limits }: Pick<Fact, "words" | "limits">): string {
  return limits === null ? words : `${withoutStop(words)}, ${limits}.`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
