import { DefaultNamingStrategy, getMetadataArgsStorage } from "typeorm";
import { type Problem, problem } from "./contract-rules.ts";
import { judgeEntries, notFunctions, spelled, unknownKeys } from "./manifest-shape.ts";
import { tablePrefix } from "./plugin-names.ts";
import { ProgrammeRecord, type RecordClass } from "./record.ts";
import type { Migration } from "./tables.ts";

const MIGRATION_KEYS = { name: true, formerly: true, up: true, down: true } satisfies Record<
  keyof Migration,
  true
>;

/** PostgreSQL folds capitals and cuts names after 63 characters, without a word. */
const TABLE_NAME = /^[a-z][a-z0-9_]{0,62}$/;

/** What is wrong with how a plugin's kinds of record are declared. */
export function entityProblems(id: string, entities: unknown): Problem[] {
  if (entities === undefined) return [];
  if (!Array.isArray(entities))
    return [problem("list-form", `entities is ${spelled(entities)}. Make it a list of classes.`)];
  const owners = new Map<string, string>();
  return entities.flatMap((entity: unknown, index) => {
    const table = tableOf(entity);
    if (table === undefined) return [formProblem(entity, index)];
    const { name } = entity as RecordClass;
    const other = owners.get(table);
    owners.set(table, name);
    if (other !== undefined)
      return [
        problem(
          "table-twice",
          `Entity ${name} has the table "${table}", as has ${other}. List each once, with a table of its own.`,
        ),
      ];
    return tableNameProblems(id, `Entity ${name} has the table`, table);
  });
}

/** What is wrong with the name of a table, an index or a view. */
export function tableNameProblems(id: string, owner: string, name: string): Problem[] {
  if (!name.startsWith(tablePrefix(id)))
    return [
      problem("table-prefix", `${owner} "${name}". Begin its name with "${tablePrefix(id)}".`),
    ];
  if (!TABLE_NAME.test(name))
    return [
      problem(
        "table-form",
        `${owner} "${name}". Use at most 63 lower-case letters, digits and underscores.`,
      ),
    ];
  return [];
}

/** The table of a kind of record; nothing when it is none. */
function tableOf(entity: unknown): string | undefined {
  if (typeof entity !== "function" || !(entity.prototype instanceof ProgrammeRecord))
    return undefined;
  const declared = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return declared && new DefaultNamingStrategy().tableName(entity.name, declared.name);
}

function formProblem(entity: unknown, index: number): Problem {
  if (typeof entity !== "function")
    return problem(
      "entity-form",
      `entities[${index}] is ${spelled(entity)}. List the class of a kind of record.`,
    );
  const missing =
    entity.prototype instanceof ProgrammeRecord
      ? "has no @Entity. Decorate it with its table's name."
      : "does not extend ProgrammeRecord. Let it extend the one of the plugin kit that the host runs.";
  return problem("entity-form", `Entity ${entity.name} ${missing}`);
}

/** What is wrong with how a plugin's migrations are declared. */
export function migrationProblems(migrations: unknown): Problem[] {
  const names: string[] = [];
  return judgeEntries<Migration>(
    "migrations",
    migrations,
    ({ name }) => name,
    (migration, label) => {
      const owner = `Migration ${label}`;
      return [
        ...unknownKeys(owner, migration, MIGRATION_KEYS),
        ...notFunctions(owner, migration, ["up", "down"]),
        ...orderProblems(owner, migration.name, names),
      ];
    },
  );
}

function orderProblems(owner: string, name: unknown, names: string[]): Problem[] {
  if (typeof name !== "string" || name.trim() === "")
    return [problem("migration-name", `${owner} has no name. Give it one, as in "0001-posts".`)];
  if (names.includes(name))
    return [problem("migration-name", `${owner} is declared twice. Give one another name.`)];
  const last = names.at(-1);
  names.push(name);
  if (last === undefined || last < name) return [];
  return [
    problem(
      "migration-order",
      `${owner} comes after "${last}". Sort them by name, with numbers of four digits.`,
    ),
  ];
}
