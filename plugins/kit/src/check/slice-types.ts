import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from "graphql";
import { type Problem, problem } from "../contract-rules.ts";
import { STAND_IN } from "./schema-slice.ts";

/** Types that the kit brings. */
const KIT_TYPES = ["Record", "Rating", "Provenance", "Withheld", "Marking", "ChangeInput"];

/** The types of the slice that are the plugin's; scalars are shared by all. */
export function typesOf(slice: GraphQLSchema): GraphQLNamedType[] {
  const roots: unknown[] = [
    slice.getQueryType(),
    slice.getMutationType(),
    slice.getSubscriptionType(),
  ];
  const others = [STAND_IN.type, ...KIT_TYPES];
  return Object.values(slice.getTypeMap()).filter(
    (type) =>
      !isScalarType(type) &&
      !roots.includes(type) &&
      !others.includes(type.name) &&
      !type.name.startsWith("__"),
  );
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything in the slice that a reader of the schema would find without a description. */
export function descriptionProblems(
  slice: GraphQLSchema,
  rootFields: readonly GraphQLField<unknown, unknown>[],
): Problem[] {
  const places = [
    ...rootFields.flatMap((field) => fieldPlaces("", field)),
    ...typesOf(slice).flatMap(typePlaces),
  ];
  return places
    .filter(([, { description }]) => !description?.trim())
    .map(([place]) => problem("undescribed", `${place} has no description. Say what it is.`));
}

type Place = [string, Described];

function typePlaces(type: GraphQLNamedType): Place[] {
  const places: Place[] = [[type.name, type]];
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields()))
      places.push(...fieldPlaces(`${type.name}.`, field));
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      places.push([`${type.name}.${field.name}`, field]);
  if (isEnumType(type))
    for (const value of type.getValues()) places.push([`${type.name}.${value.name}`, value]);
  return places;
}

function fieldPlaces(prefix: string, field: GraphQLField<unknown, unknown>): Place[] {
  const place = `${prefix}${field.name}`;
  return [
    [place, field],
    ...field.args.map((argument): Place => [`${place}(${argument.name})`, argument]),
  ];
}
