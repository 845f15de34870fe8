import type { RecordClass } from "./record.ts";
import type { Migration } from "./tables.ts";

/**
 * A part of the tracker: its records, their tables and what it answers. The domain rooms of the
 * core are declared with it too.
 */
export interface Plugin {
  /** Lower-case letters, digits and hyphens; owns its tables, types and migrations. */
  readonly id: string;
  readonly version: string;
  /** Ids of the plugins whose tables or types it refers to; they migrate first. */
  readonly dependsOn?: readonly string[];
  readonly entities?: readonly RecordClass[];
  readonly migrations?: readonly Migration[];
  /** type-graphql resolver classes. */
  // biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
  readonly resolvers?: readonly Function[];
}

/**
 * Declares a plugin. It returns what it is given: the call is there for the types.
 *
 * @example
 * export const estates = definePlugin({ id: "estates", version: "0.1.0", resolvers: [Sites] });
 */
export function definePlugin<P extends Plugin>(plugin: P): P {
  return plugin;
}
