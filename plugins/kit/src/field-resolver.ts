import { FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiType } from "./view.ts";

// biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
export type ResolverClass = Function;

/** A field that is resolved: its type in the API, what it is, and whether it may be null. */
export type ResolvedField = readonly [type: () => ApiType, words: string, nullable?: "nullable"];

/** A resolver class of some fields of a type, which is made and not written. */
export function resolverOf<T extends object>(
  on: abstract new () => T,
  fields: Readonly<Record<string, ResolvedField>>,
  resolve: (root: T, field: string) => unknown,
): ResolverClass {
  const name = `${on.name}_${Object.keys(fields).join("_")}`;
  const made = { [name]: class {} }[name] as new () => object;
  Resolver(() => on as unknown as new () => object)(made);
  for (const [field, [type, description, nullable]] of Object.entries(fields)) {
    Object.assign(made.prototype, { [field]: (root: T) => resolve(root, field) });
    const options = { nullable: nullable === "nullable", description };
    FieldResolver(type as () => never, options)(made.prototype, field, {});
    Root()(made.prototype, field, 0);
  }
  return made;
}
