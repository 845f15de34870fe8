import type { Plugin } from "@tranche/plugin-kit";
import { addedBy } from "./ownership.ts";
import { type Claims, claimOf, claimsOf } from "./plugin-claims.ts";

/**
 * The coordinates that a plugin adds to the schema, or why it can't be put with the others.
 *
 * @param base the coordinates of the schema that it builds upon.
 * @param sliceOf makes that schema with the plugin in it, and gives its coordinates.
 */
export function fitPlugin(
  plugin: Plugin,
  claims: Claims,
  base: ReadonlySet<string>,
  sliceOf: () => ReadonlySet<string>,
): string[] | string {
  const collision = claims.take(plugin.id, claimsOf(plugin));
  if (collision) return collision;
  let added: string[];
  try {
    added = addedBy(sliceOf(), base);
  } catch (failure) {
    const type = /multiple types named "(\w+)"/.exec(String(failure))?.[1];
    if (type) return claims.take(plugin.id, [claimOf(type)]) ?? `It has two types named "${type}".`;
    return `Its part of the schema can't be built: ${firstLine(failure)}`;
  }
  const facets = (plugin.facets ?? []).map(({ on, field }) => `${on}.${field}`);
  const stray = added.find((coordinate) => {
    const [type, member] = coordinate.split(".");
    const others = member !== undefined && base.has(type as string);
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
