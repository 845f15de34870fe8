/**
 * The next ref of a numbered series: "AS3" after "AS1" and "AS2". Asked within a change it is safe,
 * since changes of a programme follow one another.
 */
export function nextRef(prefix: string, taken: readonly { readonly ref: string }[]): string {
  return refsAfter(prefix, taken)();
}

/** The refs of a numbered series, one at each call, for records that a change adds together. */
export function refsAfter(
  prefix: string,
  taken: readonly { readonly ref: string }[],
): () => string {
  const numbers = taken
    .filter(({ ref }) => ref.startsWith(prefix) && /^\d{1,9}$/.test(ref.slice(prefix.length)))
    .map(({ ref }) => Number(ref.slice(prefix.length)));
  let last = Math.max(0, ...numbers);
  return () => `${prefix}${++last}`;
}
