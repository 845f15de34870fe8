import type { RecordWriter } from "./request.ts";

/**
 * A rule that holds for a programme whoever writes. It runs at the end of every change that touches
 * one of its tables, before the change is kept, and throws a Refusal to refuse it. It can refuse a
 * change, never allow one that another refuses.
 *
 * @example
 * const guard: Guard = {
 *   tables: ["estates_site"],
 *   check: async (writer) => {
 *     const sites = await writer.all(EstatesSite);
 *     if (sites.length > 40) throw new Refusal("BAD_INPUT", "There are over 40 sites. Close one.");
 *   },
 * };
 */
export interface Guard {
  /** A plugin's guard names its own tables alone, `<id>_…`. */
  readonly tables: readonly string[];
  /** Reads the records as the change would leave them. */
  check(writer: Pick<RecordWriter, "find" | "all">): Promise<void>;
}
