import type { Guard, Plugin, RecordClass } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { ROOMS } from "../rooms/rooms.ts";
import { containResolvers } from "./contain-resolvers.ts";
import { CORE_GUARDS } from "./core.ts";
import { facetResolver } from "./facet-resolver.ts";
import { fitPlugin } from "./fit-plugin.ts";
import { guardsOf } from "./guards-of.ts";
import { coordinatesOf } from "./ownership.ts";
import { Claims, claimOf, claimsOf } from "./plugin-claims.ts";
import { orderPlugins } from "./plugin-order.ts";
import { recordedSlice, withRecordedSlice } from "./recorded-slice.ts";
import type { PluginRegistry } from "./registry.ts";
import { buildIsolated, type ResolverClass } from "./schema-build.ts";

/** The system put together, before any database is touched. */
export interface Composition {
  readonly schema: GraphQLSchema;
  readonly coreSchema: GraphQLSchema;
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
  const claims = new Claims();
  for (const room of ROOMS) claims.take(room.id, claimsOf(room));
  const core = ROOMS.flatMap(({ resolvers = [] }) => resolvers);
  const coreSchema = buildIsolated(core);
  claims.takeFree("core", coordinatesOf(coreSchema).map(claimOf));
  const { ordered, problems } = orderPlugins(
    registry.readable,
    ROOMS.map(({ id }) => id),
  );
  for (const [id, reason] of problems) registry.fail(id, reason);

  const ownership = new Map<string, string>();
  const resolvers = new Map<string, readonly ResolverClass[]>();
  const fitting: Plugin[] = [];
  for (const plugin of [...ordered, ...registry.readable.filter(({ id }) => problems.has(id))]) {
    const needed = (plugin.dependsOn ?? []).flatMap((id) => resolvers.get(id) ?? []);
    const base = needed.length > 0 ? buildIsolated([...core, ...needed]) : coreSchema;
    const own = resolversOf(plugin, registry);
    const buildSlice = () => buildIsolated([...core, ...needed, ...own]);
    const outcome = fitPlugin(plugin, claims, base, buildSlice);
    if (typeof outcome === "string") {
      registry.fail(plugin.id, outcome);
      continue;
    }
    fitting.push(plugin);
    resolvers.set(plugin.id, own);
    for (const coordinate of outcome)
      if (!ownership.has(coordinate)) ownership.set(coordinate, plugin.id);
  }
  let schema = buildIsolated([...core, ...[...resolvers.values()].flat()]);
  for (const { id } of registry.plugins()) {
    const slice = resolvers.has(id) ? undefined : recordedSlice(id);
    if (slice) schema = withRecordedSlice(schema, slice, id, ownership);
  }
  containResolvers(schema, ownership);
  return {
    schema,
    coreSchema,
    ownership,
    entities: [...ROOMS, ...fitting].flatMap(({ entities = [] }) => entities),
    guards: [...CORE_GUARDS, ...fitting.flatMap((plugin) => guardsOf(plugin, registry))],
    ordered: ordered.filter((plugin) => fitting.includes(plugin)),
  };
}

function resolversOf(plugin: Plugin, registry: PluginRegistry): ResolverClass[] {
  const config = registry.configOf(plugin.id);
  return [
    ...(plugin.resolvers ?? []),
    ...(plugin.facets ?? []).map((part) => facetResolver({ plugin: plugin.id, config, part })),
  ];
}
