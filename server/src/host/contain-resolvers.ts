import { Refusal } from "@tranche/plugin-kit";
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from "graphql";
import { askPlugin } from "../access/contained.ts";
import type { RequestContext } from "../access/request-context.ts";

/**
 * Sees to it that a plugin's root fields, and the resolvers of its own types, answer null when the
 * plugin is not ready or fails; a refusal is its answer, and goes out as it is.
 */
export function containResolvers(
  schema: GraphQLSchema,
  ownership: ReadonlyMap<string, string>,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const plugin = ownership.get(coordinate);
      // A facet on Programme contains itself: it is asked for many programmes at once.
      const resolves = field.resolve && type.name !== "Programme";
      if (plugin && resolves && !isNonNullType(field.type))
        contain(field, plugin, coordinate, type === schema.getMutationType());
    }
  }
}

function contain(
  field: GraphQLField<unknown, unknown>,
  plugin: string,
  coordinate: string,
  isWrite: boolean,
): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = async (source, args, context, info) => {
    const { host, degraded } = context as RequestContext;
    const { answer, reason } = await askPlugin(
      host,
      { plugin, config: null, part: null },
      coordinate,
      // A refusal is caught apart, so that it is not taken for a failure of the plugin.
      async () => {
        try {
          return { value: await resolve(source, args, context, info) };
        } catch (failure) {
          if (failure instanceof Refusal) return { refusal: failure };
          throw failure;
        }
      },
    );
    if (reason !== undefined) {
      // A read that fails is a gap; a write that fails must not look like one that was done.
      if (isWrite)
        throw new Refusal(
          "PLUGIN_UNAVAILABLE",
          `${reason} Read whether it was written, or repeat it with the same idempotencyKey.`,
        );
      degraded.add(plugin, coordinate, reason);
      return null;
    }
    if ("refusal" in answer) throw answer.refusal;
    return answer.value;
  };
}
