/**
 * The name that was most likely meant: the one with the fewest letters changed, added, left out or
 * swapped with the next, if those are few for its length.
 */
export function nearName(written: string, names: readonly string[]): string | undefined {
  let near: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const changes = editDistance(written.toLowerCase(), name.toLowerCase());
    if (changes < fewest) [near, fewest] = [name, changes];
  }
  return near !== undefined && fewest <= Math.max(1, near.length / 3) ? near : undefined;
}

/** Damerau-Levenshtein distance (optimal string alignment), row by row. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 2] === to[column - 1] && from[row - 1] === to[column - 2];
      next.push(
        Math.min(
          at(last, column - 1) + (same ? 0 : 1),
          at(last, column) + 1,
          at(next, column - 1) + 1,
          swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
