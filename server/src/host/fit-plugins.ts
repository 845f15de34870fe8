import type { Plugin, ResolverClass } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { ROOMS } from "../rooms/rooms.ts";
import { fitPlugin } from "./fit-plugin.ts";
import { ownResolvers } from "./own-resolvers.ts";
import { coordinatesOf } from "./ownership.ts";
import { Claims, claimOf, claimsOf } from "./plugin-claims.ts";
import { buildIsolated } from "./schema-build.ts";
import { builtSlices, readSlices, type Slices } from "./schema-slices.ts";

/** A plugin and the resolver classes that make its part of the schema. */
export interface Part {
  readonly plugin: Plugin;
  readonly resolvers: readonly ResolverClass[];
}

/** Which plugins go together, what each adds, and why the others don't fit. */
interface Fit {
  readonly fitting: readonly Part[];
  /** Coordinate → plugin id. */
  readonly ownership: Map<string, string>;
  /** Plugin id → reason. */
  readonly refused: ReadonlyMap<string, string>;
}

type Fitted = Fit & { readonly schema: GraphQLSchema };

const CORE: readonly ResolverClass[] = ROOMS.flatMap(ownResolvers);

/**
 * Puts the plugins into the schema, in the order given. Building it is most of what starting costs,
 * so it is built once, and again for each plugin only where that one build shows a fault.
 */
export function fitPlugins(parts: readonly Part[]): Fitted {
  return fitTogether(parts) ?? fitOneByOne(parts);
}

/** One build of all whose names are free; nothing when it leaves open which of them to refuse. */
export function fitTogether(parts: readonly Part[]): Fitted | undefined {
  const named = fit(parts, () => new Set());
  const all = resolversWith(named.fitting);
  let schema: GraphQLSchema;
  try {
    schema = buildIsolated(all);
  } catch {
    return undefined;
  }
  const slices = readSlices(schema, all);
  const fitted = fit(parts, slices);
  const core = slices(CORE);
  const isWhole =
    named.fitting.every((part) => fitted.fitting.includes(part)) &&
    coordinatesOf(schema).every((each) => core.has(each) || fitted.ownership.has(each));
  return isWhole ? { ...fitted, schema } : undefined;
}

/** A build for each plugin, which tells the one that is at fault from the others. */
export function fitOneByOne(parts: readonly Part[]): Fitted {
  const fitted = fit(parts, builtSlices);
  return { ...fitted, schema: buildIsolated(resolversWith(fitted.fitting)) };
}

function resolversWith(parts: readonly Part[]): ResolverClass[] {
  return [...CORE, ...parts.flatMap(({ resolvers }) => resolvers)];
}

function fit(parts: readonly Part[], slices: Slices): Fit {
  const claims = new Claims();
  for (const room of ROOMS) claims.take(room.id, claimsOf(room));
  const core = slices(CORE);
  claims.takeFree("core", [...core].map(claimOf));

  const fitting: Part[] = [];
  const ownership = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const part of parts) {
    const { id, dependsOn = [] } = part.plugin;
    const below = resolversWith(fitting.filter(({ plugin }) => dependsOn.includes(plugin.id)));
    const base = below.length > CORE.length ? slices(below) : core;
    const outcome = fitPlugin(part.plugin, claims, base, () =>
      slices([...below, ...part.resolvers]),
    );
    if (typeof outcome === "string") {
      refused.set(id, outcome);
      continue;
    }
    fitting.push(part);
    for (const coordinate of outcome) if (!ownership.has(coordinate)) ownership.set(coordinate, id);
  }
  return { fitting, ownership, refused };
}
