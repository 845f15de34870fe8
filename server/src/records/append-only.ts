import { createHash } from "node:crypto";
import type { AppendOnly } from "@tranche/plugin-kit";
import { canonicalJson } from "./canonical-json.ts";

/** What the version of appended rows holds: how many they are, and the SHA-256 of all they say. */
export function appendedData(kind: AppendOnly, rows: readonly object[]): string {
  const names = ["ordinal", ...Object.keys(kind.columns)];
  const stated = rows.map((row) =>
    names.map((name) => (row as Record<string, unknown>)[name] ?? null),
  );
  const sha256 = createHash("sha256").update(canonicalJson(stated)).digest("hex");
  return canonicalJson({ rows: rows.length, sha256 });
}

/**
 * The select list of a kind's rows, each cell under the name of its fact.
 *
 * @param table what the rows' table is called in the query, where it joins others: "e.".
 * @example selectOf(RUNS, "r.") // r."programme" AS "programme", …, r."duration_ms" AS "durationMs", …
 */
export function selectOf({ columns }: AppendOnly, table: "" | `${string}.` = ""): string {
  const all = { programme: "programme", seq: "seq", ordinal: "ordinal", ...columns };
  return Object.entries(all)
    .map(([name, column]) => `${table}"${column}" AS "${name}"`)
    .join(", ");
}

/** What the version of rows appended from a place on is called. */
export function appendedRef(start: number): string {
  return `+${start}`;
}
