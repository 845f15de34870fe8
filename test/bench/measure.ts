/** The middle one of several durations. */
export function median(durations: readonly number[]): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** Runs tasks by turns, so that what slows the machine slows all alike; medians in milliseconds. */
export async function byTurns(
  tasks: readonly (() => Promise<unknown>)[],
  rounds: number,
): Promise<number[]> {
  const durations = tasks.map(() => [] as number[]);
  for (const task of tasks) await task();
  for (let round = 0; round < rounds; round++)
    for (const [index, task] of tasks.entries()) {
      const began = performance.now();
      await task();
      durations[index]?.push(performance.now() - began);
    }
  return durations.map(median);
}
