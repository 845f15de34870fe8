import { daysBetween } from "./calendar.ts";
import { nameKey } from "./one-form.ts";

// Facts as known on a day looked at. All days are civil days, written YYYY-MM-DD.

/** The day (YYYY-MM-DD) from which a fact is known: `({ asOf }) => asOf`. */
export type DatedOn<T> = (fact: T) => string;

/** The days that a year to the newest fact looks back on. */
const YEAR = 365;

/** True when it had happened by `day`; a day that is null has not come. */
export function hasHappened(on: string | null, day: string): boolean {
  return on !== null && on <= day;
}

/** The facts that were there by a day; those dated later are not known yet. */
export function knownBy<T>(facts: readonly T[], datedOn: DatedOn<T>, day: string): readonly T[] {
  return facts.filter((fact) => datedOn(fact) <= day);
}

/** The newest of several days, of those that had come by `day` if one is given; null never has. */
export function newestDay(days: readonly (string | null)[], day?: string): string | undefined {
  return days
    .filter((on): on is string => on !== null && (day === undefined || on <= day))
    .sort()
    .at(-1);
}

/**
 * The latest fact of each key, of those that were there by a day, in the order in which the keys
 * first appear. Of two of the same day the later one in the list counts.
 *
 * @example
 * latestOfEach(checks, ({ system }) => system, ({ checkedOn }) => checkedOn, "2019-09-30")
 */
export function latestOfEach<T>(
  facts: readonly T[],
  keyOf: (fact: T) => string,
  datedOn: DatedOn<T>,
  day: string,
): T[] {
  const latest = new Map<string, T>();
  for (const fact of knownBy(facts, datedOn, day)) {
    // Spellings of one name are one key.
    const key = nameKey(keyOf(fact));
    const known = latest.get(key);
    if (!known || datedOn(fact) >= datedOn(known)) latest.set(key, fact);
  }
  return [...latest.values()];
}

/** The latest of the facts that were there by a day. */
export function latestBy<T>(facts: readonly T[], datedOn: DatedOn<T>, day: string): T | undefined {
  return latestOfEach(facts, () => "", datedOn, day)[0];
}

/** The facts of the 365 days up to the newest one. */
export function yearToNewest<T>(facts: readonly T[], datedOn: DatedOn<T>): T[] {
  const newest = newestDay(facts.map(datedOn));
  return facts.filter((fact) => daysBetween(datedOn(fact), newest ?? datedOn(fact)) < YEAR);
}
