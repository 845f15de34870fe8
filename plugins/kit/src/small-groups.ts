/** The fewest people that a share is given of: one of fewer could disclose how an individual did. */
export const FEWEST_SHOWN = 5;

/**
 * The groups whose share is not shown: those of fewer than five people and, while all that is
 * hidden is still fewer than five, the next smallest too, so that a small group can't be found by
 * taking the others from the total. An empty group hides nothing.
 */
export function hiddenGroups<T>(
  groups: readonly T[],
  peopleIn: (group: T) => number,
): ReadonlySet<T> {
  const bySize = groups
    .filter((group) => peopleIn(group) > 0)
    .sort((a, b) => peopleIn(a) - peopleIn(b));
  const hidden = new Set<T>();
  let people = 0;
  for (const group of bySize) {
    const isSmall = peopleIn(group) < FEWEST_SHOWN;
    if (!isSmall && (hidden.size === 0 || people >= FEWEST_SHOWN)) break;
    hidden.add(group);
    people += peopleIn(group);
  }
  return hidden;
}
