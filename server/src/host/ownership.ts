import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** Every coordinate of a schema: types, and their fields or values. Built-in ones are left out. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => {
      const members =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.keys(type.getFields())
          : isEnumType(type)
            ? type.getValues().map(({ name }) => name)
            : [];
      return [type.name, ...members.map((member) => `${type.name}.${member}`)];
    });
}

/** What a slice adds to the schema it was built upon. */
export function addedBy(slice: GraphQLSchema, base: GraphQLSchema): string[] {
  const there = new Set(coordinatesOf(base));
  return coordinatesOf(slice).filter((coordinate) => !there.has(coordinate));
}
