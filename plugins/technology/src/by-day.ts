/** The facts that were there by a day; those dated later are not known yet. */
export function knownBy<T>(
  facts: readonly T[],
  datedOn: (fact: T) => string,
  day: string,
): readonly T[] {
  return facts.filter((fact) => datedOn(fact) <= day);
}

/** True when it had happened by `day`; a day that is null has not come. */
export function hasHappened(on: string | null, day: string): boolean {
  return on !== null && on <= day;
}

/** The last of the days that had come by `day`. */
export function lastDay(days: readonly (string | null)[], day: string): string | undefined {
  return days
    .filter((on): on is string => on !== null && on <= day)
    .sort()
    .at(-1);
}

/** The latest of the facts that were there by a day. */
export function latestBy<T>(
  facts: readonly T[],
  datedOn: (fact: T) => string,
  day: string,
): T | undefined {
  const known = [...knownBy(facts, datedOn, day)];
  return known.sort((a, b) => (datedOn(a) < datedOn(b) ? -1 : 1)).at(-1);
}
