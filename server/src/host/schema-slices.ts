import type { ResolverClass } from "@tranche/plugin-kit";
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import { fieldMakers, lineOf } from "./field-makers.ts";
import { coordinatesOf } from "./ownership.ts";
import { buildIsolated } from "./schema-build.ts";

/** The coordinates of the schema that some resolver classes make when they are alone. */
export type Slices = (resolvers: readonly ResolverClass[]) => ReadonlySet<string>;

/** Slices, each by a build of its own: dear, and it throws what is wrong with that one. */
export const builtSlices: Slices = (resolvers) => new Set(coordinatesOf(buildIsolated(resolvers)));

/**
 * Slices, read off the one schema that all the resolver classes made together: what is reached from
 * the fields that the chosen ones make.
 */
export function readSlices(whole: GraphQLSchema, all: readonly ResolverClass[]): Slices {
  const makers = fieldMakers(all);
  const coordinates = coordinatesOf(whole);
  return (resolvers) => {
    const chosen = new Set(resolvers.flatMap(lineOf));
    const isMade = (coordinate: string) =>
      makers.get(coordinate)?.some((maker) => chosen.has(maker)) ?? true;
    const types = reachedTypes(whole, isMade);
    return new Set(
      coordinates.filter((each) => types.has(each.split(".")[0] as string) && isMade(each)),
    );
  };
}

/** The names of the types that are reached from the root fields that are made. */
function reachedTypes(
  whole: GraphQLSchema,
  isMade: (coordinate: string) => boolean,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const answered = new Set<string>();
  const visit = (type: GraphQLNamedType) => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    if (isUnionType(type)) type.getTypes().forEach(visit);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    type.getInterfaces().forEach(visit);
    for (const field of Object.values(type.getFields())) {
      if (!isMade(`${type.name}.${field.name}`)) continue;
      const answer = getNamedType(field.type);
      answered.add(answer.name);
      visit(answer);
      for (const argument of field.args) visit(getNamedType(argument.type));
    }
  };
  for (const root of [whole.getQueryType(), whole.getMutationType(), whole.getSubscriptionType()])
    if (Object.keys(root?.getFields() ?? {}).some((name) => isMade(`${root?.name}.${name}`)))
      visit(root as GraphQLNamedType);
  for (const name of registeredFor(answered)) {
    const type = whole.getType(name);
    if (type) visit(type);
  }
  return reached;
}

/** The object types that type-graphql adds by itself, for the interfaces that a field answers. */
function registeredFor(answered: ReadonlySet<string>): string[] {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  const interfaces = interfaceTypes.filter(
    ({ name, autoRegisteringDisabled }) => answered.has(name) && !autoRegisteringDisabled,
  );
  return objectTypes
    .filter(({ interfaceClasses = [] }) =>
      interfaces.some(({ target }) => interfaceClasses.includes(target)),
    )
    .map(({ name }) => name);
}
