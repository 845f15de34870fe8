import type { Plugin, ResolverClass } from "@tranche/plugin-kit";
import { getMetadataStorage } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";
import { ownResolvers } from "./own-resolvers.ts";

/**
 * The names that a plugin takes for itself. Of two claims on one name, type-graphql would drop or
 * replace one without a word, and TypeORM would merge two tables: so the host looks first.
 */
export function claimsOf(plugin: Plugin): string[] {
  const { id, entities = [], facets = [], metrics = [] } = plugin;
  const resolvers = ownResolvers(plugin);
  return [
    `plugin "${id}"`,
    ...entities.map((entity) => `table "${tableOf(entity)}"`),
    ...facets.map(({ on, field }) => `field ${on}.${field}`),
    ...metrics.map(({ key }) => `metric "${key}"`),
    ...rootFields(resolvers),
    ...fieldMethods(resolvers),
  ];
}

function tableOf(entity: unknown): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return String(table?.name);
}

function rootFields(resolvers: readonly ResolverClass[]): string[] {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const named = (
    root: string,
    handlers: readonly { target: ResolverClass; schemaName: string }[],
  ) =>
    handlers
      .filter(({ target }) => resolvers.includes(target))
      .map(({ schemaName }) => `field ${root}.${schemaName}`);
  return [
    ...named("Query", queries),
    ...named("Mutation", mutations),
    ...named("Subscription", subscriptions),
  ];
}

/** Two field resolvers with one method name on one type answer for each other. */
function fieldMethods(resolvers: readonly ResolverClass[]): string[] {
  const { fieldResolvers, resolverClasses } = getMetadataStorage();
  return fieldResolvers
    .filter(({ target }) => resolvers.includes(target))
    .map(({ target, methodName }) => {
      const type = resolverClasses.find((each) => each.target === target)?.getObjectType();
      return `resolver method ${(type as { name?: string } | undefined)?.name}.${methodName}`;
    });
}

/** The claim on a coordinate of the schema. */
export function claimOf(coordinate: string): string {
  return `${coordinate.includes(".") ? "field" : "type"} ${coordinate}`;
}

/** Who holds each name, and what stands against a newcomer. */
export class Claims {
  private readonly holders = new Map<string, string>();

  /** Takes the names for an owner, or says which is held already and by whom. */
  take(owner: string, names: readonly string[]): string | undefined {
    const taken = names.find((name) => (this.holders.get(name) ?? owner) !== owner);
    if (taken)
      return `Both "${this.holders.get(taken)}" and "${owner}" claim ${taken}. Rename it in one of them.`;
    for (const name of names) this.holders.set(name, owner);
    return undefined;
  }

  /** Takes those of the names that nobody holds. */
  takeFree(owner: string, names: readonly string[]): void {
    for (const name of names) if (!this.holders.has(name)) this.holders.set(name, owner);
  }
}
