import { linkResolvers, type Plugin, type ResolverClass } from "@tranche/plugin-kit";

/** The resolvers that a room or plugin lists, and those that follow from what its records state. */
export function ownResolvers({ resolvers = [], entities = [] }: Plugin): ResolverClass[] {
  return [...resolvers, ...linkResolvers(entities)];
}
