import { FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiType } from "./view.ts";

// biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
type ResolverClass = Function;
/** A field worked out from a record: its type in the API, what it is, and whether it may be null. */
export type DerivedField = readonly [type: () => ApiType, words: string, nullable?: "nullable"];

/**
 * Fields of a type that are worked out together, each of the same name as what the rule answers.
 * The rule is asked for each field that a caller wants, so it must keep what is dear to work out.
 *
 * @example
 * export const delegationFields = derived(Delegation, useOf, {
 *   used: [() => Money, "What was awarded under it."],
 *   headroom: [() => Money, "What may still be awarded.", "nullable"],
 * });
 */
export function derived<T extends object, D extends object>(
  on: abstract new () => T,
  rule: (root: T) => D | Promise<D>,
  fields: { readonly [K in keyof D & string]?: DerivedField },
): ResolverClass {
  const type = { [`${on.name}_derived`]: class {} }[`${on.name}_derived`] as new () => object;
  Resolver(() => on as unknown as new () => object)(type);
  for (const [name, field] of Object.entries(fields) as [keyof D & string, DerivedField][]) {
    const [answers, description, nullable] = field;
    const resolve = async (root: T) => (await rule(root))[name];
    Object.assign(type.prototype, { [name]: resolve });
    const options = { nullable: nullable === "nullable", description };
    FieldResolver(answers as () => never, options)(type.prototype, name, {});
    Root()(type.prototype, name, 0);
  }
  return type;
}
