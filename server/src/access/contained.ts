import type { HostView, Owned } from "./host-view.ts";

/** What a plugin answered, or why it did not. */
export type PluginAnswer<T> =
  | { readonly answer: T; readonly reason?: undefined }
  | { readonly answer?: undefined; readonly reason: string };

/** A plugin took longer than allowed. */
export class Overdue extends Error {}

/**
 * Asks a plugin for something, and turns a failure, a wait beyond the deadline or an answer of the
 * wrong form into a reason that anybody may read. The failure's own words go to the log.
 *
 * @param what the coordinate asked, as in "Programme.people".
 * @param check says what is wrong with an answer, or nothing.
 */
export async function askPlugin<Part, T>(
  host: HostView,
  { plugin, part }: Owned<Part>,
  what: string,
  ask: (part: Part, signal: AbortSignal) => Promise<T>,
  check: (answer: T) => string | undefined = () => undefined,
): Promise<PluginAnswer<T>> {
  const whyNot = host.whyNot(plugin);
  if (whyNot !== null) return { reason: whyNot };
  try {
    const answer = await withDeadline(host.deadlineMs, (signal) => ask(part, signal));
    const problem = check(answer);
    if (problem === undefined) return { answer };
    host.report(plugin, what, new TypeError(problem));
    return { reason: `${plugin} answered ${what} in the wrong form.` };
  } catch (failure) {
    host.report(plugin, what, failure);
    return {
      reason:
        failure instanceof Overdue
          ? `${plugin} did not answer ${what} within ${host.deadlineMs} ms.`
          : `${plugin} failed to answer ${what}.`,
    };
  }
}

/** Runs work that is signalled to stop, and no longer waited for, once its time is over. */
export async function withDeadline<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      stop.abort();
      reject(new Overdue(`not done within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work(stop.signal), overdue]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is wrong with an answer that should be a Map by programme. */
export function mapProblem(answer: unknown): string | undefined {
  return answer instanceof Map ? undefined : "The answer is not a Map by programme ref.";
}
