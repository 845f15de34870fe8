/** How a piece of work ended. `heeded`: it was late, but ended once its signal was aborted. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "threw"; readonly reason: string }
  | { readonly kind: "late"; readonly heeded: boolean };

/** How long late work is given to end, once it is told to. */
const GRACE_MS = 100;

/**
 * Runs a piece of the plugin's work and waits no longer than the deadline. Work that holds the
 * thread can't be stopped, but is late all the same.
 */
export async function timed<T>(
  deadlineMs: number,
  work: (signal: AbortSignal) => T | Promise<T>,
): Promise<Outcome<T>> {
  const controller = new AbortController();
  const began = performance.now();
  const settled = Promise.resolve()
    .then(() => work(controller.signal))
    .then(
      (value): Outcome<T> => ({ kind: "done", value }),
      (failure: unknown): Outcome<T> => ({ kind: "threw", reason: reasonOf(failure) }),
    );
  const first = await unlessAfter(deadlineMs, settled);
  if (first && performance.now() - began <= deadlineMs) return first;
  controller.abort(new Error(`The deadline of ${deadlineMs} ms is over.`));
  const last = await unlessAfter(GRACE_MS, settled);
  return { kind: "late", heeded: last !== undefined };
}

/** What something thrown says, on one line. */
export function reasonOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return message.replace(/\s+/g, " ").trim().replace(/\.$/, "") || "nothing said";
}

async function unlessAfter<T>(milliseconds: number, result: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([result, end]);
  } finally {
    clearTimeout(timer);
  }
}
