import { checkInputTexts, type ResolverClass, withIsolatedMetadata } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";

/** Builds a schema from resolver classes, leaving no trace for the next build in the process. */
export function buildIsolated(resolvers: readonly ResolverClass[]): GraphQLSchema {
  try {
    return build(resolvers);
  } catch (failure) {
    forgetInterfaces();
    throw failure;
  }
}

function build(resolvers: readonly ResolverClass[], skipCheck = false): GraphQLSchema {
  const all = [...resolvers] as unknown as NonEmptyArray<ResolverClass>;
  return withIsolatedMetadata(() =>
    buildSchemaSync({ resolvers: all, validateFn: checkInputTexts, skipCheck }),
  );
}

/**
 * Of a build that throws half-way, type-graphql keeps the interfaces that its fields answer, and puts
 * all that implement them into the next schema. It forgets them at the end of a build that succeeds.
 */
function forgetInterfaces(): void {
  class Nothing {}
  try {
    build([Nothing], true);
  } catch {
    // What no build gets past comes before any interface is met.
  }
}
