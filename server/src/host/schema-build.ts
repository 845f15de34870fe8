import { withIsolatedMetadata } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";

// biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
export type ResolverClass = Function;

/** Builds a schema from resolver classes, leaving no trace for the next build in the process. */
export function buildIsolated(resolvers: readonly ResolverClass[]): GraphQLSchema {
  const all = [...resolvers] as unknown as NonEmptyArray<ResolverClass>;
  return withIsolatedMetadata(() => buildSchemaSync({ resolvers: all, validate: false }));
}
