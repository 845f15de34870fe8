import { COLUMN_TYPES } from "../column-types.ts";
import { type Problem, problem } from "../contract-rules.ts";
import { tableNameProblems } from "../manifest-records.ts";
import type { Plugin } from "../plugin.ts";
import { tablePrefix } from "../plugin-names.ts";
import { columnProblems } from "./check-columns.ts";
import type { CheckDatabase, SchemaObject } from "./check-database.ts";
import { statementProblems } from "./check-statements.ts";
import { reasonOf } from "./deadline.ts";

/** Takes the plugin's tables up, down and up again, and says what goes wrong or is left behind. */
export async function tableProblems(plugin: Plugin, database: CheckDatabase): Promise<Problem[]> {
  const stated = statementProblems(plugin.migrations ?? []);
  if (stated.length > 0) return stated;
  const before = await database.objects();
  const failed = await migrateUp(plugin, database);
  if (failed) return [failed];
  const problems = [
    ...madeProblems(plugin, before, await database.objects()),
    ...(await columnProblems(plugin, database)),
  ];
  const stuck = await migrateDown(plugin, database);
  if (stuck) return [...problems, stuck];
  const left = (await database.objects()).filter((object) => !named(before, object));
  if (left.length > 0) {
    const names = left.map(({ type, name }) => `${type} "${name}"`).join(", ");
    problems.push(
      problem("dirty-down", `Going down leaves ${names} behind. Drop what up has made.`),
    );
    return problems;
  }
  const again = await migrateUp(plugin, database);
  if (again) problems.push(problem("up-after-down", `After going down: ${again.sentence}`));
  return problems;
}

/** Makes the plugin's tables; answers the first thing that goes wrong. */
export function migrateUp(plugin: Plugin, database: CheckDatabase): Promise<Problem | undefined> {
  return migrate(plugin, database, "up");
}

function migrateDown(plugin: Plugin, database: CheckDatabase): Promise<Problem | undefined> {
  return migrate(plugin, database, "down");
}

async function migrate(
  { id, migrations = [] }: Plugin,
  database: CheckDatabase,
  direction: "up" | "down",
): Promise<Problem | undefined> {
  for (const migration of direction === "up" ? migrations : [...migrations].reverse()) {
    const owner = `Migration "${migration.name}", ${direction},`;
    for (const statement of migration[direction](COLUMN_TYPES.sqlite)) {
      try {
        await database.query(statement);
      } catch (failure) {
        return problem(
          "migration-fails",
          `${owner} fails with "${reasonOf(failure)}" at: ${statement.replace(/\s+/g, " ")}`,
        );
      }
      const [loose] = await looseReferences(database, tablePrefix(id));
      if (loose)
        return problem(
          "reference-order",
          `${owner} leaves "${loose.name}" referring to "${loose.target}", which there is not: PostgreSQL refuses. Make it before, and drop it after.`,
        );
    }
  }
  return undefined;
}

/** References to tables of the plugin that are not there, which SQLite alone puts up with. */
function looseReferences(
  database: CheckDatabase,
  prefix: string,
): Promise<{ name: string; target: string }[]> {
  return database.query(
    `SELECT m.name AS name, r."table" AS target
     FROM sqlite_master m, pragma_foreign_key_list(m.name) r
     WHERE m.type = 'table' AND substr(r."table", 1, ?) = ?
       AND r."table" NOT IN (SELECT name FROM sqlite_master WHERE type = 'table')`,
    [prefix.length, prefix],
  );
}

function madeProblems(
  { id }: Plugin,
  before: readonly SchemaObject[],
  after: readonly SchemaObject[],
): Problem[] {
  const altered = before.filter((object) => named(after, object)?.sql !== object.sql);
  const made = after.filter((object) => !named(before, object));
  return [
    ...altered.map(({ name }) =>
      problem(
        "alters-core",
        `The migrations alter the core's table "${name}". Keep what is the plugin's in tables of its own.`,
      ),
    ),
    ...made.flatMap(({ type, name }) =>
      tableNameProblems(id, `The migrations make the ${type}`, name),
    ),
  ];
}

function named(objects: readonly SchemaObject[], { type, name }: SchemaObject) {
  return objects.find((object) => object.type === type && object.name === name);
}
