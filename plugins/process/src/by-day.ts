/** The facts that were there by a day; those dated later are not known yet. */
export function knownBy<T>(
  facts: readonly T[],
  datedOn: (fact: T) => string,
  day: string,
): readonly T[] {
  return facts.filter((fact) => datedOn(fact) <= day);
}

/** The day on which something happened; null when by `day` it had not. */
export function happenedBy(on: string | null, day: string): string | null {
  return on !== null && on <= day ? on : null;
}

/** The last of the days that had come by `day`. */
export function lastDay(days: readonly (string | null)[], day: string): string | undefined {
  return days
    .filter((on): on is string => on !== null && on <= day)
    .sort()
    .at(-1);
}

/** The latest fact of each key, in the order in which the keys first appear. */
export function latestOfEach<T>(
  facts: readonly T[],
  keyOf: (fact: T) => string,
  datedOn: (fact: T) => string,
): T[] {
  const latest = new Map<string, T>();
  for (const fact of facts) {
    const known = latest.get(keyOf(fact));
    if (!known || datedOn(fact) >= datedOn(known)) latest.set(keyOf(fact), fact);
  }
  return [...latest.values()];
}
