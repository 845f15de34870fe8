import { GraphQLScalarType } from "graphql";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { isDay, PlainDay, shown } from "./calendar.ts";
import { MOST_PENCE, Money, toPounds } from "./money.ts";
import { Month, monthProblem } from "./month.ts";
import { Percent, WHOLE } from "./percent.ts";
import { MOST_PARTS, Quantity, toDecimal } from "./quantity.ts";
import { Refusal } from "./refusal.ts";

/** Says what is wrong with a value and what to write instead; nothing when it is right. */
type Rule = (value: unknown) => string | undefined;

interface FactOptions {
  nullable?: boolean;
  /** Kept in the table but not a field of the API by itself: a reference that a resolver follows. */
  hidden?: boolean;
}

/** The record that a link points to: its table, and the field that names its programme if another. */
export interface LinkTarget {
  readonly table: string;
  readonly programmeField?: string;
  readonly programme?: string;
}

interface FactRule {
  readonly check: Rule;
  readonly target?: LinkTarget;
  readonly parse: (value: unknown) => unknown;
}

const rulesOf = new Map<object, Map<string, FactRule>>();

/**
 * One fact of a record, said once: its column, its field in the API and the rule it must obey at
 * the write door. The decorators below are its kinds.
 */
function fact(
  column: "text" | "bigint" | "integer" | "boolean",
  type: () => object,
  rule: Rule,
  description: string,
  { nullable = false, hidden = false }: FactOptions = {},
  linkTarget?: LinkTarget,
): PropertyDecorator {
  const scalar = type();
  const parse = (value: unknown) =>
    scalar instanceof GraphQLScalarType ? scalar.parseValue(value) : value;
  return (target, property) => {
    Column({ type: column, nullable })(target, property as string);
    if (!hidden) Field(type, { nullable, description })(target, property as string);
    const rules = rulesOf.get(target) ?? new Map<string, FactRule>();
    const check: Rule = (value) => {
      if (value === null || value === undefined)
        return nullable ? undefined : "It is required. Give it a value.";
      return rule(value);
    };
    rules.set(String(property), { check, parse, ...(linkTarget && { target: linkTarget }) });
    rulesOf.set(target, rules);
  };
}

/** A text of 1 to `most` characters that is not blank. */
export function text(description: string, options?: FactOptions & { most?: number }) {
  return fact("text", () => String, textRule(options?.most ?? 4000), description, options);
}

/** An amount in whole pence, never negative unless `signed`. */
export function money(description: string, options?: FactOptions & { signed?: boolean }) {
  const rule: Rule = (value) =>
    penceRule(options?.signed && Number.isSafeInteger(value) ? Math.abs(value as number) : value);
  return fact("bigint", () => Money, rule, description, options);
}

/** A quantity in whole parts (four places) of a unit that another field says; it may be negative. */
export function quantity(description: string, options?: FactOptions) {
  const rule: Rule = (value) => {
    if (!Number.isSafeInteger(value)) return `Not a whole number of parts: ${shown(value)}.`;
    return Math.abs(value as number) > MOST_PARTS
      ? `It is beyond ${toDecimal(MOST_PARTS)}, the most kept.`
      : undefined;
  };
  return fact("bigint", () => Quantity, rule, description, options);
}

/** A share of a whole, in whole hundredths of a per cent. */
export function percent(description: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= WHOLE
      ? undefined
      : `Not a share from 0 to 100 per cent: ${shown(value)}, in hundredths of one.`;
  return fact("integer", () => Percent, rule, description, options);
}

/** A calendar month, YYYY-MM. */
export function month(description: string, options?: FactOptions) {
  return fact("text", () => Month, monthProblem, description, options);
}

/** A calendar day, YYYY-MM-DD. */
export function day(description: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    isDay(value)
      ? undefined
      : `Not a day: ${shown(value)}. Write it as 2018-12-19, from 1900 to 2199.`;
  return fact("text", () => PlainDay, rule, description, options);
}

/** A whole number from 0 to `most`. */
export function count(description: string, options?: FactOptions & { most?: number }) {
  const most = options?.most ?? 1_000_000;
  const rule: Rule = (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
      ? undefined
      : `Not a whole number from 0 to ${most}: ${shown(value)}.`;
  return fact("integer", () => Int, rule, description, options);
}

/** Yes or no. */
export function flag(description: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    typeof value === "boolean" ? undefined : `Not true or false: ${shown(value)}.`;
  return fact("boolean", () => Boolean, rule, description, options);
}

/** One value of an enum that is registered with the schema. */
export function choice(values: object, description: string, options?: FactOptions) {
  const known = Object.values(values);
  const rule: Rule = (value) =>
    known.includes(value)
      ? undefined
      : `Not a known value: ${shown(value)}. Use one of ${known.join(", ")}.`;
  return fact("text", () => values, rule, description, options);
}

/**
 * The `ref` of another record, which must exist when the change is made. Unless told otherwise the
 * record is of the same programme. It is a field of the API only when it is described; else a
 * resolver follows it.
 */
export function link(
  target: string | LinkTarget,
  { description, nullable = false }: { description?: string; nullable?: boolean } = {},
) {
  const linkTarget = typeof target === "string" ? { table: target } : target;
  const options = { nullable, hidden: description === undefined };
  return fact("text", () => String, refProblem, description ?? "", options, linkTarget);
}

/** What is wrong with a record's name, or nothing. */
export function refProblem(value: unknown): string | undefined {
  return typeof value === "string" &&
    /^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,58}[A-Za-z0-9])?$/.test(value)
    ? undefined
    : `Not a reference: ${shown(value)}. Use 1 to 60 letters, digits, spaces, dots, hyphens or underscores.`;
}

/**
 * Holds a record's facts to the rules of its class.
 *
 * @throws Refusal BAD_INPUT naming the first field that breaks its rule.
 */
export function checkFacts(type: abstract new () => object, facts: object): void {
  for (const [field, { check }] of rulesOf.get(type.prototype) ?? []) {
    const problem = check((facts as Record<string, unknown>)[field]);
    if (problem) throw new Refusal("BAD_INPUT", `${field}: ${problem}`, field);
  }
}

/**
 * A fact as it is kept, from how a document writes it: pence from "3700000.00", parts from "12.5".
 *
 * @throws BadValue when it is not of the form that the fact asks for.
 */
export function parseFact(type: abstract new () => object, field: string, value: unknown): unknown {
  const rule = rulesOf.get(type.prototype)?.get(field);
  return rule && value !== null ? rule.parse(value) : value;
}

/** The fields of a class that have a rule: all that a caller may state, beside `ref`. */
export function factNames(type: abstract new () => object): string[] {
  return [...(rulesOf.get(type.prototype)?.keys() ?? [])];
}

/** The links of a class: which field points to which record. */
export function linksOf(type: abstract new () => object): [string, LinkTarget][] {
  return [...(rulesOf.get(type.prototype) ?? [])].flatMap(([field, { target }]) =>
    target ? [[field, target] as [string, LinkTarget]] : [],
  );
}

/** The rule of texts, for inputs that are no record's fact. */
export function textRule(most: number): Rule {
  return (value) => {
    if (typeof value !== "string") return `Not a text: ${shown(value)}.`;
    if (value.trim() === "") return "It is empty. Write at least one character.";
    if (value.length > most)
      return `It has ${value.length} characters; at most ${most} are kept. Shorten it.`;
    return hasControl(value) ? "It holds a control character. Remove it." : undefined;
  };
}

/** Control characters other than line ends and tabs; PostgreSQL can't keep a zero at all. */
function hasControl(value: string): boolean {
  for (const character of value) {
    const point = character.codePointAt(0) as number;
    if (point < 32 && ![9, 10, 13].includes(point)) return true;
    if (point >= 0xd800 && point <= 0xdfff) return true;
  }
  return false;
}

function penceRule(value: unknown): string | undefined {
  if (!Number.isSafeInteger(value)) return `Not a whole number of pence: ${shown(value)}.`;
  const pence = value as number;
  if (pence < 0) return `It is negative (${toPounds(pence)}). Give an amount of 0.00 or more.`;
  return pence > MOST_PENCE ? `It is more than ${toPounds(MOST_PENCE)}, the most kept.` : undefined;
}
