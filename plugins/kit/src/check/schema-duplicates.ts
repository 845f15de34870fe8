import { getMetadataStorage } from "type-graphql";
import { type Problem, problem } from "../contract-rules.ts";
import type { Plugin } from "../plugin.ts";

/**
 * What type-graphql passes over without a word: of two root fields with one name the second
 * replaces the first, and two field resolvers with one method name on one type answer for each
 * other.
 */
export function duplicateProblems({ resolvers = [] }: Plugin): Problem[] {
  const { queries, mutations, fieldResolvers } = getMetadataStorage();
  const own = <T extends { target: unknown }>(handlers: readonly T[]) =>
    handlers.filter(({ target }) => resolvers.some((resolver) => resolver === target));
  return [
    ...[queries, mutations].flatMap((kind) =>
      repeated(own(kind), ({ schemaName }) => schemaName).map((name) =>
        problem(
          "root-field-twice",
          `The root field "${name}" is declared twice; one would replace the other. Rename one.`,
        ),
      ),
    ),
    ...repeated(
      own(fieldResolvers),
      ({ target, methodName }) => `${typeOf(target)}.${methodName}`,
    ).map((method) =>
      problem(
        "field-method-twice",
        `Two field resolvers have the method ${method}; they would answer for each other. Rename one.`,
      ),
    ),
  ];
}

/** The class whose fields a resolver class answers. */
function typeOf(resolver: unknown): string {
  const { resolverClasses } = getMetadataStorage();
  const declared = resolverClasses.find(({ target }) => target === resolver);
  return (declared?.getObjectType() as { name?: string } | undefined)?.name ?? "?";
}

function repeated<T>(items: readonly T[], nameOf: (item: T) => string): string[] {
  const names = items.map(nameOf);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
