import type { Plugin, RecordClass } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { containResolvers } from "./contain-resolvers.ts";
import { facetResolver } from "./facet-resolver.ts";
import { addedBy, coordinatesOf } from "./ownership.ts";
import { Claims, claimsOf } from "./plugin-claims.ts";
import { orderPlugins } from "./plugin-order.ts";
import { recordedSlice, withRecordedSlice } from "./recorded-slice.ts";
import type { PluginRegistry } from "./registry.ts";
import { ROOMS } from "./rooms.ts";
import { buildIsolated, type ResolverClass } from "./schema-build.ts";

/** The system put together, before any database is touched. */
export interface Composition {
  readonly schema: GraphQLSchema;
  readonly coreSchema: GraphQLSchema;
  /** What each plugin adds: coordinate → plugin id. */
  readonly ownership: ReadonlyMap<string, string>;
  /** Every kind of record of the rooms and of the plugins that could be put together. */
  readonly entities: readonly RecordClass[];
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
  const fitting = [...ordered, ...registry.readable.filter(({ id }) => problems.has(id))].filter(
    (plugin) => {
      const own = resolversOf(plugin, registry);
      const needed = (plugin.dependsOn ?? []).flatMap((id) => resolvers.get(id) ?? []);
      const base = needed.length > 0 ? buildIsolated([...core, ...needed]) : coreSchema;
      const outcome = fit(plugin, claims, () => buildIsolated([...core, ...needed, ...own]), base);
      if (typeof outcome === "string") {
        registry.fail(plugin.id, outcome);
        return false;
      }
      resolvers.set(plugin.id, own);
      for (const coordinate of outcome)
        if (!ownership.has(coordinate)) ownership.set(coordinate, plugin.id);
      return true;
    },
  );
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

/** The coordinates that a plugin adds, or why it can't be put with the others. */
function fit(
  plugin: Plugin,
  claims: Claims,
  buildSlice: () => GraphQLSchema,
  base: GraphQLSchema,
): string[] | string {
  const collision = claims.take(plugin.id, claimsOf(plugin));
  if (collision) return collision;
  let added: string[];
  try {
    added = addedBy(buildSlice(), base);
  } catch (failure) {
    const type = /multiple types named "(\w+)"/.exec(String(failure))?.[1];
    if (type) return claims.take(plugin.id, [claimOf(type)]) ?? `It has two types named "${type}".`;
    return `Its part of the schema can't be built: ${firstLine(failure)}`;
  }
  const facets = (plugin.facets ?? []).map(({ on, field }) => `${on}.${field}`);
  const stray = added.find((coordinate) => {
    const [type, member] = coordinate.split(".");
    const others = member !== undefined && base.getType(type as string) !== undefined;
    return (
      others &&
      !facets.includes(coordinate) &&
      !/^(Query|Mutation|Subscription)$/.test(type as string)
    );
  });
  if (stray)
    return `It adds ${stray} to a type of the core. Put it in its facet, the one field that a plugin adds to a core type.`;
  const types = added.filter((coordinate) => !coordinate.includes("."));
  return (
    claims.take(
      plugin.id,
      types.map((type) => `type ${type}`),
    ) ?? added
  );
}

function claimOf(coordinate: string): string {
  return `${coordinate.includes(".") ? "field" : "type"} ${coordinate}`;
}

function firstLine(failure: unknown): string {
  return String((failure as Error).message ?? failure).split("\n")[0] ?? "";
}
