import type { ExtensionPoint } from "./extension-points.ts";
import type { Facet } from "./facet.ts";
import type { ResolverClass } from "./field-resolver.ts";
import type { Guard } from "./guard.ts";
import type { Metric } from "./metric.ts";
import type { RecordClass } from "./record.ts";
import type { Section } from "./section.ts";
import type { StandardSchema } from "./standard-schema.ts";
import type { AppendOnly, Migration } from "./tables.ts";

/** What a plugin gets at its start. */
export interface StartContext {
  /** As the plugin's schema gave it. */
  readonly config: unknown;
  /** Aborted when the start takes too long. */
  readonly signal: AbortSignal;
  readonly log: (message: string, details?: object) => void;
}

/**
 * A part of the tracker: its records, their tables, what it answers and what it measures. The
 * domain rooms of the core are declared with it too.
 */
export interface Plugin {
  /** Lower-case letters, digits and hyphens; it prefixes tables, types and metric keys. */
  readonly id: string;
  /** Semantic version of the plugin. */
  readonly version: string;
  /** The version of each extension point that it was written for. */
  readonly uses?: Readonly<Partial<Record<ExtensionPoint, number>>>;
  /** Ids of the plugins whose tables or types it refers to; they migrate and start first. */
  readonly dependsOn?: readonly string[];
  /** The personal data it holds; `by-cohort` and `named` trigger the DPIA obligation. */
  readonly personalData?: "none" | "by-cohort" | "named";
  /** Validates its configuration; `{}` must be valid, so that it runs unconfigured. */
  readonly config?: StandardSchema;
  /** Its kinds of record; tables named `<id>_…`. */
  readonly entities?: readonly RecordClass[];
  /** Its kinds of row that are only ever added to. Rooms of the core alone have them so far. */
  readonly appendOnly?: readonly AppendOnly[];
  readonly migrations?: readonly Migration[];
  /** Rules that its records obey, whoever writes. */
  readonly guards?: readonly Guard[];
  readonly facets?: readonly Facet[];
  /** type-graphql resolver classes; their root fields are nullable. */
  readonly resolvers?: readonly ResolverClass[];
  readonly metrics?: readonly Metric[];
  readonly boardPack?: readonly Section[];
  /** A folder of seed files, as a file: URL. */
  readonly seeds?: URL;
  readonly start?: (context: StartContext) => Promise<void>;
  readonly stop?: () => Promise<void>;
}

/**
 * Declares a plugin. It returns what it is given: the call is there for the types.
 *
 * @example
 * export const plugin = definePlugin({ id: "estates", version: "0.1.0", metrics: [siteCount] });
 */
export function definePlugin<P extends Plugin>(plugin: P): P {
  return plugin;
}

/** A plugin to run: a package that exports `plugin`, or the plugin itself; and its configuration. */
export interface PluginEntry {
  readonly use: string | Plugin;
  readonly config?: unknown;
}
