import { factsOf, isWithheld, withheldOf } from "@tranche/plugin-kit";
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  responsePathAsArray,
} from "graphql";
import type { RequestContext } from "../access/request-context.ts";

/** A kind of record or row, and what it is called in the API. */
export interface NamedKind {
  readonly name: string;
  readonly type: abstract new () => object;
}

/**
 * Sees to it that every record tells what is withheld of it, and that a withheld fact which is asked
 * for goes out as null with its reason: here once, and in no resolver.
 */
export function answerWithheld(schema: GraphQLSchema, kinds: readonly NamedKind[]): void {
  for (const { name, type } of kinds) {
    const shown = schema.getType(name);
    if (!isObjectType(shown)) continue;
    const fields = shown.getFields();
    if (fields.withheld) fields.withheld.resolve = withheldOf;
    for (const fact of factsOf(type))
      if (fact.mayBeWithheld && fields[fact.name])
        noteWithheld(fields[fact.name] as GraphQLField<object, RequestContext>);
  }
}

function noteWithheld(field: GraphQLField<object, RequestContext>): void {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    if (isWithheld(source, name))
      for (const withheld of withheldOf(source))
        if (withheld.field === name) context.withheld.add(responsePathAsArray(info.path), withheld);
    return resolve(source, args, context, info);
  };
}
