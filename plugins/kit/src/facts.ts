import { GraphQLScalarType } from "graphql";
import { Field, Float, ID, Int } from "type-graphql";
import { Column } from "typeorm";
import { dayOf, Instant, isDay, PlainDay, shown } from "./calendar.ts";
import {
  answerWords,
  type FactKind,
  headingOf,
  type Link,
  type LinkTarget,
  noteFact,
  type Rule,
} from "./fact.ts";
import { Money } from "./money.ts";
import { Month, monthProblem } from "./month.ts";
import { formOfText } from "./one-form.ts";
import { Percent, WHOLE } from "./percent.ts";
import { MOST_PARTS, Quantity, toDecimal } from "./quantity.ts";
import { countRule, penceProblem, refProblem, textRule } from "./value-rules.ts";

/** What may be said of any fact beside what it is. */
export interface FactOptions {
  /** Whether it may be null; as a text, what null means: "until then", "when it is not recorded". */
  readonly nullable?: boolean | string;
  /** Whether a marking may withhold it, which makes it null: it is then nullable by itself. */
  readonly mayBeWithheld?: boolean;
  /** Kept, but no field of the API by itself: a resolver answers what is made of it. */
  readonly hidden?: boolean;
  /** Its heading in a table, unless its name will do: "awardedOn" is headed "Awarded on". */
  readonly heading?: string;
}

interface Form {
  readonly kind: FactKind;
  readonly column: "text" | "bigint" | "integer" | "float" | "boolean";
  readonly type: () => object;
  readonly rule: Rule;
  readonly limits?: string | undefined;
  readonly link?: Link;
  readonly isShown?: boolean;
  readonly textForm?: (text: string) => string;
}

/** What null means, in words: a fact that may be withheld always says so. */
function whatNullMeans(nullable: boolean | string, mayBeWithheld: boolean): string | null {
  const words = typeof nullable === "string" ? nullable : null;
  if (!mayBeWithheld || words?.includes("withheld")) return words;
  return words === null ? "when not recorded, or withheld" : `${words}, or withheld`;
}

function fact(form: Form, words: string, options: FactOptions = {}): PropertyDecorator {
  const { mayBeWithheld = false, hidden = false } = options;
  const { nullable = mayBeWithheld && "when withheld" } = options;
  const isNullable = nullable !== false;
  const required = !options.nullable;
  const { kind, column, type, rule, limits = null, link = null, isShown = !hidden } = form;

  return (target, property) => {
    const name = String(property);
    const nullMeans = whatNullMeans(nullable, mayBeWithheld);
    Column({ type: column, nullable: !required })(target, name);
    if (isShown) {
      const description = answerWords({ words, nullMeans });
      Field(type, { nullable: isNullable, description })(target, name);
    }
    noteFact(target, {
      name,
      kind,
      words,
      limits,
      nullable: isNullable,
      required,
      nullMeans,
      heading: options.heading ?? headingOf(name),
      mayBeWithheld,
      type,
      isShown,
      link,
      form: form.textForm ?? null,
      check: (value) => {
        if (value !== null && value !== undefined) return rule(value);
        return required ? "It is required. Give it a value." : undefined;
      },
      parse: (value) => {
        const scalar = type();
        return scalar instanceof GraphQLScalarType ? scalar.parseValue(value) : value;
      },
    });
  };
}

/**
 * A text of 1 to `most` characters (4,000 unless given) that is not blank; `asId` is an ID in the API.
 *
 * Up to 300 it is a name: one line, kept in NFC with single blanks, in which no word mixes letters
 * that look alike in two scripts. A longer one is prose, with lines, tabs, and the joiners of emoji
 * and of scripts that need them. Neither holds what misleads its reader, see `misleadingIn`:
 * BAD_INPUT names the field, the code point and its place. What was recorded before a rule stays.
 *
 * Source: UTS #39 5.2 and 5.4, UAX #31 2.3.
 */
export function text(words: string, options: FactOptions & { most?: number; asId?: boolean } = {}) {
  const { most, asId = false } = options;
  const type = () => (asId ? ID : String);
  const limits =
    most === undefined ? undefined : `up to ${most.toLocaleString("en-GB")} characters`;
  const textForm = formOfText(most ?? 4000);
  const ruleOfForm = textRule(most ?? 4000);
  // What is kept is judged: a name that was pasted with a line end is one line by then.
  const rule: Rule = (value) => ruleOfForm(typeof value === "string" ? textForm(value) : value);
  return fact({ kind: "text", column: "text", type, rule, limits, textForm }, words, options);
}

/** A name within the programme that others know it by, such as an invoice number. */
export function ref(words: string, options?: FactOptions) {
  const form = { kind: "text", column: "text", type: () => ID, rule: refProblem } as const;
  return fact(form, words, options);
}

/** An amount in whole pence, never negative unless `signed`. */
export function money(words: string, options: FactOptions & { signed?: boolean } = {}) {
  const rule: Rule = (value) =>
    penceProblem(options.signed && Number.isSafeInteger(value) ? Math.abs(value as number) : value);
  return fact({ kind: "money", column: "bigint", type: () => Money, rule }, words, options);
}

/** A quantity in whole parts (four places) of a unit that another field says; it may be negative. */
export function quantity(words: string, options?: FactOptions) {
  const rule: Rule = (value) => {
    if (!Number.isSafeInteger(value)) return `Not a whole number of parts: ${shown(value)}.`;
    return Math.abs(value as number) > MOST_PARTS
      ? `It is beyond ${toDecimal(MOST_PARTS)}, the most kept.`
      : undefined;
  };
  return fact({ kind: "quantity", column: "bigint", type: () => Quantity, rule }, words, options);
}

/** A share of a whole, in whole hundredths of a per cent. */
export function percent(words: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= WHOLE
      ? undefined
      : `Not a share from 0 to 100 per cent: ${shown(value)}, in hundredths of one.`;
  return fact({ kind: "percent", column: "integer", type: () => Percent, rule }, words, options);
}

/** A number, which need not be whole, in a unit that another field says. */
export function number(words: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    Number.isFinite(value) ? undefined : `Not a number: ${shown(value)}.`;
  return fact({ kind: "number", column: "float", type: () => Float, rule }, words, options);
}

/** A calendar month, YYYY-MM. */
export function month(words: string, options?: FactOptions) {
  const form = { kind: "month", column: "text", type: () => Month, rule: monthProblem } as const;
  return fact(form, words, options);
}

/** A calendar day, YYYY-MM-DD; with `happened` one that is not in the future when it is written. */
export function day(words: string, options: FactOptions & { happened?: boolean } = {}) {
  const rule: Rule = (value) => {
    if (!isDay(value))
      return `Not a day: ${shown(value)}. Write it as 2018-12-19, from 1900 to 2199.`;
    const today = dayOf(new Date().toISOString());
    return options.happened && value > today
      ? `${value} is in the future; today is ${today}. Record it once it has happened.`
      : undefined;
  };
  return fact({ kind: "day", column: "text", type: () => PlainDay, rule }, words, options);
}

/** An instant, ISO in UTC with milliseconds. */
export function instant(words: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    typeof value === "string" ? undefined : `Not an instant: ${shown(value)}.`;
  return fact({ kind: "instant", column: "text", type: () => Instant, rule }, words, options);
}

/** A whole number from 0 to `most` (1,000,000 unless given). */
export function count(words: string, options: FactOptions & { most?: number } = {}) {
  const rule = countRule(options.most ?? 1_000_000);
  return fact({ kind: "count", column: "integer", type: () => Int, rule }, words, options);
}

/** Yes or no. */
export function flag(words: string, options?: FactOptions) {
  const rule: Rule = (value) =>
    typeof value === "boolean" ? undefined : `Not true or false: ${shown(value)}.`;
  return fact({ kind: "flag", column: "boolean", type: () => Boolean, rule }, words, options);
}

/** One value of an enum that is registered with the schema. */
export function choice(values: object, words: string, options?: FactOptions) {
  const known = Object.values(values);
  const rule: Rule = (value) =>
    known.includes(value)
      ? undefined
      : `Not a known value: ${shown(value)}. Use one of ${known.join(", ")}.`;
  return fact({ kind: "choice", column: "text", type: () => values, rule }, words, options);
}

/** How a link is shown. */
export interface LinkOptions extends FactOptions {
  /** The field that answers the record linked to; the link's own name, unless given. */
  readonly as?: string;
  /** What the way back is called on the record linked to, and its words. */
  readonly back?: readonly [name: string, words: string];
  /** The same, where at most one record links to it. */
  readonly backOne?: readonly [name: string, words: string];
  /** Answers the ref itself, and not the record; "ID" where the API has it as one. */
  readonly asRef?: boolean | "ID";
  /** Whether a record says too much without it: one whose link leads to what is withheld is withheld. */
  readonly isOfIt?: boolean;
}

/**
 * The `ref` of another record, which must exist when the change is made. Unless stated otherwise the
 * record is of the same programme. With words it is a field of the API that answers the record; by
 * `back` the record linked to answers those that link to it.
 *
 * @example
 * \@link("delegation", "The delegation it falls under.", { back: ["lots", "The lots under it."] })
 * delegation!: string;
 */
export function link(
  target: string | LinkTarget,
  words?: string | LinkOptions,
  options: LinkOptions = {},
): PropertyDecorator {
  const given = typeof words === "object" ? words : options;
  const said = typeof words === "string" ? words : "";
  const { as, back = null, backOne = null, asRef = false, isOfIt = !given.nullable } = given;
  const { table, ...place } = typeof target === "string" ? { table: target } : target;
  return (prototype, property) => {
    const followed = said !== "" && !asRef ? (as ?? String(property)) : null;
    const form = {
      kind: "link",
      column: "text",
      rule: refProblem,
      isShown: asRef !== false,
    } as const;
    const shownLink = { table, ...place, as: followed, back, backOne, isOfIt };
    const type = asRef === true ? () => String : () => ID;
    fact({ ...form, type, link: shownLink }, said, given)(prototype, property);
  };
}
