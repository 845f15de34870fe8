import { type Problem, problem } from "../contract-rules.ts";
import type { Plugin } from "../plugin.ts";
import type { RecordClass } from "../record.ts";
import type { CheckDatabase } from "./check-database.ts";

interface TableColumn {
  readonly name: string;
  readonly required: 0 | 1;
  readonly key: number;
}

/** Where the plugin's entities and the tables that its migrations made do not match. */
export async function columnProblems(plugin: Plugin, database: CheckDatabase): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const type of plugin.entities ?? []) problems.push(...(await compare(type, database)));
  return problems;
}

async function compare(type: RecordClass, database: CheckDatabase): Promise<Problem[]> {
  const table = database.table(type);
  const found = await database.query<TableColumn>(
    `SELECT name, "notnull" AS required, pk AS key FROM pragma_table_info(?)`,
    [table],
  );
  if (found.length === 0)
    return [
      problem(
        "entity-without-table",
        `Entity ${type.name} has no table "${table}". Add a migration that makes it.`,
      ),
    ];
  const declared = database.columns(type);
  const problems: Problem[] = [];
  for (const { databaseName, propertyName, isNullable } of declared) {
    const column = found.find(({ name }) => name === databaseName);
    const owner = `${type.name}.${propertyName}`;
    if (!column)
      problems.push(
        problem(
          "column-missing",
          `${owner} has no column "${databaseName}" in the table "${table}". Add a migration that adds it.`,
        ),
      );
    else if (isNullable && column.required)
      problems.push(
        problem(
          "column-required",
          `${owner} may be null, but the column "${databaseName}" is NOT NULL. Make both the same.`,
        ),
      );
  }
  for (const { name } of found) {
    if (declared.some(({ databaseName }) => databaseName === name)) continue;
    problems.push(
      problem(
        "column-unknown",
        `The column "${name}" of the table "${table}" is not in ${type.name}. Declare it, or drop it.`,
      ),
    );
  }
  const key = found.filter((column) => column.key > 0).sort((a, b) => a.key - b.key);
  if (key.map(({ name }) => name).join() !== "programme,ref")
    problems.push(
      problem(
        "table-key",
        `The table "${table}" has not the key (programme, ref). Make it with recordTable.`,
      ),
    );
  return problems;
}
