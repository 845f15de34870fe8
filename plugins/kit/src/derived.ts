import { type ResolvedField, type ResolverClass, resolverOf } from "./field-resolver.ts";

/**
 * Fields of a type that are worked out together, each of the same name as what the rule answers.
 * The rule is asked once for each root, however many of the fields a caller wants.
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
  fields: { readonly [K in keyof D & string]?: ResolvedField },
): ResolverClass {
  // A root is read by one Reader, so what follows from it stays the same.
  const known = new WeakMap<T, D | Promise<D>>();
  const stated = fields as Readonly<Record<string, ResolvedField>>;
  return resolverOf(on, stated, async (root, field) => {
    const answer = known.get(root) ?? rule(root);
    known.set(root, answer);
    return (await answer)[field as keyof D];
  });
}
