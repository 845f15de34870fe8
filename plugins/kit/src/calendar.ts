import { GraphQLScalarType } from "graphql";
import { Temporal } from "temporal-polyfill";
import { writtenOut } from "./misleading-text.ts";
import { BadValue } from "./refusal.ts";

/** The civil day of the programmes kept here; it decides which day an instant falls on. */
const CIVIL_ZONE = "Europe/London";

/** Programmes live from 1900 to 2199; both databases keep those years alike. */
const PLAIN_DAY = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;
const IN_OUR_YEARS = /^(?:19|20|21)\d{2}-/;

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !PLAIN_DAY.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** The civil day (YYYY-MM-DD) that an instant falls on in London. */
export function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(CIVIL_ZONE).toPlainDate().toString();
}

/** The first millisecond of a civil day, as an ISO instant in UTC. */
export function startOfDay(day: string): string {
  return toMillis(Temporal.PlainDate.from(day).toZonedDateTime(CIVIL_ZONE).toInstant());
}

/** The last millisecond of a civil day, as an ISO instant in UTC. */
export function endOfDay(day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(CIVIL_ZONE);
  return toMillis(next.toInstant().subtract({ milliseconds: 1 }));
}

// A day without a time is one of UTC, in which all days have the same length. Counted by Date, since a
// simulation asks millions of times and the library takes 30 times as long.
const MILLIS_IN_DAY = 86_400_000;

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLIS_IN_DAY);
}

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MILLIS_IN_DAY).toISOString().slice(0, 10);
}

/** The day so many months later, or the last of a month that is too short. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** An instant in one canonical spelling (UTC, milliseconds), so that text order is time order. */
export function canonicalInstant(value: string): string {
  return toMillis(Temporal.Instant.from(value));
}

function toMillis(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "millisecond", roundingMode: "floor" });
}

function parseDay(value: unknown): string {
  if (isDay(value)) return value;
  throw new BadValue(`Not a day: ${shown(value)}. Write it as 2018-12-19, from 1900 to 2199.`);
}

function parseInstant(value: unknown): string {
  if (isDay(value)) return endOfDay(value);
  try {
    const instant = typeof value === "string" ? canonicalInstant(value) : "";
    if (IN_OUR_YEARS.test(instant)) return instant;
  } catch {
    // Falls through to the refusal: the library's own words name its internals.
  }
  throw new BadValue(
    `Not a date-time: ${shown(value)}. Write 2018-12-19T12:00:00Z, or 2018-12-19 for the end of that day in London.`,
  );
}

/** A value as an error may show it: short, on one line, and with nothing that can't be seen. */
export function shown(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    return "something nested too deeply";
  }
  return writtenOut(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

export const PlainDay = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar day without time or zone, written 2018-12-19.",
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay("value" in node ? node.value : null),
});

export const Instant = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    "A point in time, written 2018-12-19T12:00:00.000Z. As input a plain day is taken as the end of that day in London.",
  serialize: (value) => String(value),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant("value" in node ? node.value : null),
});
