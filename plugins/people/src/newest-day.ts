/** The latest of several days written YYYY-MM-DD; nothing when there are none. */
export function newestDay(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1);
}
