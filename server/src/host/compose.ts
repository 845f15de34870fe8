import {
  type Guard,
  kindOf,
  type Plugin,
  type RecordClass,
  type ResolverClass,
} from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { ROOMS } from "../rooms/rooms.ts";
import { answerWithheld, type NamedKind } from "./answer-withheld.ts";
import { containResolvers } from "./contain-resolvers.ts";
import { CORE_GUARDS } from "./core.ts";
import { facetResolver } from "./facet-resolver.ts";
import { fitPlugins } from "./fit-plugins.ts";
import { guardsOf } from "./guards-of.ts";
import { ownResolvers } from "./own-resolvers.ts";
import { permitOperations } from "./permit-operations.ts";
import { orderPlugins } from "./plugin-order.ts";
import { recordedSlice, withRecordedSlice } from "./recorded-slice.ts";
import type { PluginRegistry } from "./registry.ts";

/** The system put together, before any database is touched. */
export interface Composition {
  readonly schema: GraphQLSchema;
  /** What each plugin adds: coordinate → plugin id. */
  readonly ownership: ReadonlyMap<string, string>;
  /** Every kind of record of the rooms and of the plugins that could be put together. */
  readonly entities: readonly RecordClass[];
  /** The rules that every change is held to, whoever writes. */
  readonly guards: readonly Guard[];
  /** Plugins to migrate and start, each after those it depends on. */
  readonly ordered: readonly Plugin[];
}

/**
 * Puts rooms and plugins together. A plugin whose names collide, or whose part of the schema can't
 * be built, fails alone; its fields stay in the schema as they were last recorded, and answer null.
 */
export function compose(registry: PluginRegistry): Composition {
  const { ordered, problems } = orderPlugins(
    registry.readable,
    ROOMS.map(({ id }) => id),
  );
  for (const [id, reason] of problems) registry.fail(id, reason);
  const withoutPlace = registry.readable.filter(({ id }) => problems.has(id));
  const fitted = fitPlugins(
    [...ordered, ...withoutPlace].map((plugin) => ({
      plugin,
      resolvers: resolversOf(plugin, registry),
    })),
  );
  for (const [id, reason] of fitted.refused) registry.fail(id, reason);

  const { ownership } = fitted;
  const fitting = fitted.fitting.map(({ plugin }) => plugin);
  const fits = new Set(fitting.map(({ id }) => id));
  let { schema } = fitted;
  for (const { id } of registry.plugins()) {
    const slice = fits.has(id) ? undefined : recordedSlice(id);
    if (slice) schema = withRecordedSlice(schema, slice, id, ownership);
  }
  containResolvers(schema, ownership);
  answerWithheld(schema, kindsOf([...ROOMS, ...fitting]));
  permitOperations(schema, ownership);
  registry.serve(schema);
  return {
    schema,
    ownership,
    entities: [...ROOMS, ...fitting].flatMap(({ entities = [] }) => entities),
    guards: [...CORE_GUARDS, ...fitting.flatMap((plugin) => guardsOf(plugin, registry))],
    ordered: ordered.filter((plugin) => fitting.includes(plugin)),
  };
}

/** The kinds of record and row that plugins keep, as the API names them. */
function kindsOf(plugins: readonly Plugin[]): NamedKind[] {
  const records = plugins.flatMap(({ entities = [] }) => entities);
  const rows = plugins.flatMap(({ appendOnly = [] }) =>
    appendOnly.flatMap(({ type }) => type ?? []),
  );
  return [
    ...records.map((type) => ({ name: kindOf(type)?.name ?? type.name, type })),
    ...rows.map((type) => ({ name: type.name, type })),
  ];
}

function resolversOf(plugin: Plugin, registry: PluginRegistry): ResolverClass[] {
  const config = registry.configOf(plugin.id);
  return [
    ...ownResolvers(plugin),
    ...(plugin.facets ?? []).map((part) => facetResolver({ plugin: plugin.id, config, part })),
  ];
}
