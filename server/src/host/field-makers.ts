import type { ResolverClass } from "@tranche/plugin-kit";
import { getMetadataStorage } from "type-graphql";

/**
 * The resolver classes that make a field, by its coordinate: root fields, and those that a resolver
 * adds to a type whose class does not declare them. Every other field is there whenever its type is.
 *
 * @param resolvers all that a schema was built of.
 */
export function fieldMakers(
  resolvers: readonly ResolverClass[],
): ReadonlyMap<string, readonly ResolverClass[]> {
  const storage = getMetadataStorage();
  const makers = new Map<string, ResolverClass[]>();
  const { queries: Query, mutations: Mutation, subscriptions: Subscription } = storage;
  for (const [root, handlers] of Object.entries({ Query, Mutation, Subscription }))
    for (const { schemaName, target } of handlers) push(makers, `${root}.${schemaName}`, target);

  const built = new Set(resolvers.flatMap(lineOf));
  const classes = new Map(storage.resolverClasses.map((each) => [each.target, each]));
  const declared = new Map<unknown, string[]>();
  for (const { target, schemaName } of storage.fields) push(declared, target, schemaName);
  const heirs = heirsOf([...storage.objectTypes, ...storage.interfaceTypes]);
  for (const { kind, target, schemaName } of storage.fieldResolvers) {
    if (kind !== "external" || !built.has(target)) continue;
    const type = classes.get(target)?.getObjectType();
    if (declared.get(type)?.includes(schemaName)) continue;
    for (const heir of heirs.get(type) ?? []) push(makers, `${heir}.${schemaName}`, target);
  }
  return makers;
}

/** A class and those it extends, whose handlers and fields it has too. */
export function lineOf(target: ResolverClass): ResolverClass[] {
  const above = Object.getPrototypeOf(target);
  return above?.prototype === undefined ? [target] : [target, ...lineOf(above)];
}

interface TypeClass {
  readonly name: string;
  readonly target: ResolverClass;
  readonly interfaceClasses?: readonly ResolverClass[] | undefined;
}

/** The names of the types that have a class's fields: its own, and those that extend or implement it. */
function heirsOf(types: readonly TypeClass[]): Map<unknown, string[]> {
  const byClass = new Map(types.map((type) => [type.target, type]));
  const heirs = new Map<unknown, string[]>();
  for (const { name, target } of types) {
    const line = lineOf(target);
    const implemented = line.flatMap((each) => byClass.get(each)?.interfaceClasses ?? []);
    for (const each of new Set([...line, ...implemented])) push(heirs, each, name);
  }
  return heirs;
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
