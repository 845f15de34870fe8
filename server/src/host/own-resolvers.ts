import { linkResolvers, type Plugin } from "@tranche/plugin-kit";
import type { ResolverClass } from "./schema-build.ts";

/** The resolvers that a room or plugin lists, and those that follow from what its records state. */
export function ownResolvers({ resolvers = [], entities = [] }: Plugin): ResolverClass[] {
  return [...resolvers, ...linkResolvers(entities)];
}
