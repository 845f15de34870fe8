import type { PluginEntry } from "@tranche/plugin-kit";
import {
  GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  printType,
} from "graphql";
import pino from "pino";
import { ROOMS } from "../rooms/rooms.ts";
import { type Composition, compose } from "./compose.ts";
import { findPlugins } from "./plugin-list.ts";
import { PluginRegistry } from "./registry.ts";

const HEADER = '# Generated from the code by "npm run schema". Do not edit.';

/** The system as a plugin list puts it together; a plugin that does not fit is fatal here. */
export async function composed(
  entries: readonly PluginEntry[],
): Promise<Composition & { registry: PluginRegistry }> {
  const found = await findPlugins(entries, {});
  const registry = new PluginRegistry(found, ROOMS, pino({ level: "silent" }), true, 1000);
  return { ...compose(registry), registry };
}

/**
 * A schema as text. Types and fields stand by name, so that the text changes only when the API
 * does, not when a resolver moves.
 */
export function printed(schema: GraphQLSchema): string {
  return `${HEADER}\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

/**
 * What lies in `schema/`, as file name → text: the whole API, each plugin's slice of it, which
 * plugin owns which coordinate, and the metrics.
 */
export async function schemaFiles(entries: readonly PluginEntry[]): Promise<Map<string, string>> {
  const { schema, ownership, registry } = await composed(entries);
  const sorted = lexicographicSortSchema(schema);
  const files = new Map([["schema.graphql", printed(schema)]]);
  for (const { id } of registry.plugins())
    files.set(`plugins/${id}.graphql`, `${HEADER}\n\n${printedSlice(sorted, id, ownership)}\n`);
  const owned = [...ownership].sort(([a], [b]) => (a < b ? -1 : 1));
  files.set("ownership.json", asJson(Object.fromEntries(owned)));
  const metrics = registry.metrics().map(({ plugin, part }) => {
    const { computeMany, ...definition } = part;
    return { ...definition, plugin, byHand: computeMany === undefined };
  });
  files.set("metrics.json", asJson(metrics));
  return files;
}

/** A plugin's own types, and what it adds to types that others own. */
function printedSlice(
  schema: GraphQLSchema,
  plugin: string,
  ownership: ReadonlyMap<string, string>,
): string {
  const own = (coordinate: string) => ownership.get(coordinate) === plugin;
  return Object.values(schema.getTypeMap())
    .flatMap((type) => {
      if (own(type.name)) return [printType(type)];
      if (!isObjectType(type)) return [];
      const { fields, ...config } = type.toConfig();
      const added = Object.entries(fields).filter(([name]) => own(`${type.name}.${name}`));
      if (added.length === 0) return [];
      const part = { name: config.name, fields: Object.fromEntries(added) };
      return [`extend ${printType(new GraphQLObjectType(part))}`];
    })
    .join("\n\n");
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
