import { COLUMN_TYPES } from "../column-types.ts";
import { type Problem, problem } from "../contract-rules.ts";
import type { ColumnTypes, Migration } from "../tables.ts";
import { onAnotherDay } from "./another-day.ts";
import { reasonOf } from "./deadline.ts";

const DIRECTIONS = ["up", "down"] as const;

/**
 * What is wrong with the statements that migrations answer, for both databases. The host keeps a
 * checksum of them and refuses a migration that has changed: at the second start they must be the
 * same.
 */
export function statementProblems(migrations: readonly Migration[]): Problem[] {
  return migrations.flatMap((migration) =>
    DIRECTIONS.flatMap((direction) => {
      // What goes wrong on both databases is said once.
      const [first] = Object.values(COLUMN_TYPES).flatMap(
        (types) => judge(migration, direction, types) ?? [],
      );
      return first ?? [];
    }),
  );
}

function judge(
  migration: Migration,
  direction: "up" | "down",
  types: ColumnTypes,
): Problem | undefined {
  const owner = `Migration "${migration.name}", ${direction} on ${types.database},`;
  try {
    const first: unknown = migration[direction](types);
    const again: unknown = onAnotherDay(() => migration[direction](types));
    if (!Array.isArray(first) || !first.every((statement) => typeof statement === "string"))
      return problem(
        "migration-statements",
        `${owner} answers no list of texts. Answer SQL statements, one a text.`,
      );
    if (JSON.stringify(first) === JSON.stringify(again)) return undefined;
    return problem(
      "migration-not-fixed",
      `${owner} answers other statements at another call. Let them depend on the column types alone.`,
    );
  } catch (failure) {
    return problem(
      "migration-fails",
      `${owner} threw "${reasonOf(failure)}". Let it answer its statements.`,
    );
  }
}
