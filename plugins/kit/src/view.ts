import { Field, ObjectType } from "type-graphql";

/** A type in the API: a scalar, an enum, a class, or a list of one. */
export type ApiType = object | readonly [object];

/**
 * Declares a class as what the API answers that is no record: a position, a page, a total.
 *
 * @param name of the type in the API, unless that of the class.
 * @example
 * \@view("What was approved for a tranche, and what became of it.")
 * export class FundingPosition {
 *   \@field(() => Amounts, "Sums approved.")
 *   approved!: Sums;
 * }
 */
export function view(words: string, name?: string) {
  return (type: abstract new () => object): void => {
    const declare = ObjectType(name ?? type.name, { simpleResolvers: true, description: words });
    declare(type as unknown as new () => object);
  };
}

/** A field of what the API answers or takes: its type, what it is, and whether it may be null. */
export function field(
  type: () => ApiType,
  words: string,
  nullable?: "nullable",
): PropertyDecorator {
  return Field(type as () => never, { nullable: nullable === "nullable", description: words });
}
