import { type GraphQLField, type GraphQLSchema, isNonNullType } from "graphql";
import { type Problem, problem } from "../contract-rules.ts";
import { factsOf } from "../fact.ts";
import type { Plugin } from "../plugin.ts";
import { pascalCase } from "../plugin-names.ts";
import { kindOf } from "../record-kind.ts";
import { reasonOf } from "./deadline.ts";
import { duplicateProblems } from "./schema-duplicates.ts";
import { buildSlice, STAND_IN } from "./schema-slice.ts";
import { descriptionProblems, typesOf } from "./slice-types.ts";

/** What is wrong with what the plugin adds to the schema. */
export function schemaProblems(plugin: Plugin): Problem[] {
  const onCore = fieldsOnCore(plugin);
  if (onCore.length > 0) return onCore;
  let slice: GraphQLSchema;
  try {
    slice = buildSlice(plugin);
  } catch (failure) {
    const sentence = `The plugin's part of the schema can't be built: ${reasonOf(failure)}. Correct the decorators of what it names.`;
    return [problem("schema-fails", sentence)];
  }
  const fields = rootFields(slice);
  return [
    ...duplicateProblems(plugin),
    ...nameProblems(plugin, slice, fields),
    ...fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => notNullable(name)),
    ...descriptionProblems(slice, fields),
  ];
}

/** Lists of a programme, and ways back from the core, that records of the plugin ask for. */
function fieldsOnCore({ entities = [] }: Plugin): Problem[] {
  const own = entities.map((type) => kindOf(type)?.table);
  return entities.flatMap((type) => {
    const listed = kindOf(type)?.listed;
    const backs = factsOf(type).flatMap(({ link }) =>
      link && !own.includes(link.table) ? [link.back, link.backOne] : [],
    );
    return [listed, ...backs].flatMap((asked) =>
      asked
        ? [
            problem(
              "field-on-core",
              `${type.name} adds "${asked[0]}" to a type of the core. Answer it in the plugin's facet.`,
            ),
          ]
        : [],
    );
  });
}

function rootFields(slice: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return [slice.getQueryType(), slice.getMutationType(), slice.getSubscriptionType()]
    .flatMap((root) => Object.values(root?.getFields() ?? {}))
    .filter(({ name }) => name !== STAND_IN.query);
}

/**
 * Types begin with the plugin's id, or are named after a root field that names the plugin: the
 * input of `recordPeoplePost` is RecordPeoplePostInput.
 */
function nameProblems(
  { id, dependsOn = [] }: Plugin,
  slice: GraphQLSchema,
  fields: readonly GraphQLField<unknown, unknown>[],
): Problem[] {
  const own = pascalCase(id);
  const after = fields.map(({ name }) => pascalCase(name)).filter((name) => name.includes(own));
  const prefixes = [own, ...after, ...dependsOn.map(pascalCase)];
  return typesOf(slice)
    .filter(({ name }) => !prefixes.some((prefix) => name.startsWith(prefix)))
    .map(({ name }) =>
      problem(
        "type-prefix",
        `The type ${name} could be any plugin's. Begin its name with "${own}", or name it after a mutation that names ${own}.`,
      ),
    );
}

function notNullable(name: string): Problem {
  return problem(
    "root-not-nullable",
    `The root field "${name}" is not nullable: its failure would take the whole answer along. Make it nullable.`,
  );
}
