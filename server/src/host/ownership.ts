import {
  type GraphQLNamedType,
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
    .flatMap((type) => [type.name, ...membersOf(type).map((member) => `${type.name}.${member}`)]);
}

function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.keys(type.getFields());
  return [];
}

/** What a slice adds to the schema it was built upon, as coordinates of both. */
export function addedBy(slice: Iterable<string>, base: ReadonlySet<string>): string[] {
  return [...slice].filter((coordinate) => !base.has(coordinate));
}
