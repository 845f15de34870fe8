import type { ReadContext } from "./read-context.ts";

/**
 * One nullable field that a plugin adds to Programme, for all it has to say. The host asks for many
 * programmes at once, never row by row.
 *
 * @example
 * { on: "Programme", field: "people", type: PeopleFacet, description: "…", loadMany }
 */
export interface Facet<T extends object = object> {
  readonly on: "Programme";
  /** The field's name: the plugin's id, in camel case. */
  readonly field: string;
  /** A class with @ObjectType; its name begins with the plugin's id in Pascal case. */
  readonly type: abstract new () => T;
  readonly description: string;
  /** A programme that is left out answers null. */
  readonly loadMany: (
    programmes: readonly string[],
    context: ReadContext,
  ) => Promise<ReadonlyMap<string, T>>;
}
