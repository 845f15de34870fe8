import { DefaultNamingStrategy, getMetadataArgsStorage } from "typeorm";
import { type Problem, problem } from "./contract-rules.ts";
import { tablePrefix } from "./plugin-names.ts";
import type { RecordClass } from "./record.ts";

/** PostgreSQL folds capitals and cuts names after 63 characters, without a word. */
const TABLE_NAME = /^[a-z][a-z0-9_]{0,62}$/;

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

/** The table of a kind of record; nothing when it is decorated with none. */
export function tableOf(entity: RecordClass): string | undefined {
  const declared = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return declared && new DefaultNamingStrategy().tableName(entity.name, declared.name);
}
