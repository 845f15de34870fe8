import type { Plugin } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { addedBy } from "./ownership.ts";
import { type Claims, claimOf, claimsOf } from "./plugin-claims.ts";

/**
 * The coordinates that a plugin adds to the schema, or why it can't be put with the others.
 *
 * @param base the schema that it builds upon.
 * @param buildSlice builds that schema with the plugin in it.
 */
export function fitPlugin(
  plugin: Plugin,
  claims: Claims,
  base: GraphQLSchema,
  buildSlice: () => GraphQLSchema,
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
  return claims.take(plugin.id, types.map(claimOf)) ?? added;
}

function firstLine(failure: unknown): string {
  return String((failure as Error).message ?? failure).split("\n")[0] ?? "";
}
