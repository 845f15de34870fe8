import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  extendSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  parse,
} from "graphql";
import type { RequestContext } from "../access/request-context.ts";
import { addedBy, coordinatesOf } from "./ownership.ts";

const SLICES = join(import.meta.dirname, "../../../schema/plugins");

/** A plugin's part of the schema as it was last recorded; nothing when it never was. */
export function recordedSlice(id: string): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return undefined;
  const file = join(SLICES, `${id}.graphql`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function unavailable(plugin: string, coordinate: string): GraphQLFieldResolver<unknown, unknown> {
  return (_source, _args, context) => {
    const { host, degraded } = context as RequestContext;
    degraded.add(plugin, coordinate, host.whyNot(plugin) ?? `${plugin} is not available.`);
    return null;
  };
}

/**
 * Puts back the part of a plugin that could not be put together, so that callers' documents stay
 * valid: its fields are there and answer null. A part that no longer fits is left out.
 */
export function withRecordedSlice(
  schema: GraphQLSchema,
  slice: string,
  plugin: string,
  ownership: Map<string, string>,
): GraphQLSchema {
  let extended: GraphQLSchema;
  try {
    extended = extendSchema(schema, parse(slice));
  } catch {
    return schema;
  }
  for (const coordinate of addedBy(coordinatesOf(extended), new Set(coordinatesOf(schema)))) {
    ownership.set(coordinate, plugin);
    const [typeName, fieldName] = coordinate.split(".");
    const type = extended.getType(typeName as string);
    const field = fieldName && isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field) field.resolve = unavailable(plugin, coordinate);
  }
  return extended;
}
