import type { GraphQLSchema } from "graphql";
import {
  buildSchemaSync,
  Field,
  ID,
  type NonEmptyArray,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { withIsolatedMetadata } from "../isolated-metadata.ts";
import { linkResolversAmong } from "../links.ts";
import type { Plugin } from "../plugin.ts";

/** Names in the slice that are not the plugin's: what stands in for the core. */
export const STAND_IN = { type: "Programme", query: "programme" } as const;

/**
 * The plugin's part of the schema alone, next to a stand-in of the core's Programme.
 *
 * @throws whatever type-graphql or graphql-js says of types that do not fit together.
 */
export function buildSlice({ entities = [], facets = [], resolvers = [] }: Plugin): GraphQLSchema {
  return withIsolatedMetadata(() => {
    class Programme {}
    ObjectType(STAND_IN.type, { description: "A programme." })(Programme);
    Field(() => ID, { description: "Its ref." })(Programme.prototype, "ref");
    for (const { type, field, description } of facets)
      Field(() => type, { nullable: true, description })(Programme.prototype, field);
    class Programmes {}
    Resolver()(Programmes);
    const options = { nullable: true, description: "A programme." };
    Query(() => Programme, options)(Programmes.prototype, STAND_IN.query, {});
    // biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
    const all: NonEmptyArray<Function> = [
      Programmes,
      ...resolvers,
      ...linkResolversAmong(entities),
    ];
    return buildSchemaSync({ resolvers: all, validate: false });
  });
}
