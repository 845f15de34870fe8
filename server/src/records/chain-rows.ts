import type { Change, Version } from "./digest.ts";
import { groupBy } from "./record-set.ts";
import type { Queries } from "./verification.ts";

/** Changes read together when a whole chain is walked. */
const PAGE = 500;

/** The next changes of a chain after a position, in order; none at its end. */
export async function readChanges(
  snapshot: Queries,
  programme: string,
  after: number,
): Promise<Change[]> {
  const rows = await snapshot.query<Change>(
    `SELECT programme, seq, at, at_approximate AS "atApproximate",
       entered_at AS "enteredAt", actor, reason, source, provenance,
       previous_digest AS "previousDigest", digest
     FROM change WHERE programme = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
    [programme, after],
  );
  return rows.map((row) => ({
    ...row,
    atApproximate: asStated(row.atApproximate, true) as boolean,
  }));
}

/** The versions of a span of changes, by change and in order. */
export async function readVersions(
  snapshot: Queries,
  programme: string,
  after: number,
  upTo: number,
): Promise<Map<number, (Version & { ordinal: number })[]>> {
  const rows = await snapshot.query<Version & { seq: number; ordinal: number }>(
    `SELECT seq, ordinal, entity, ref, operation, data FROM record_version
     WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq, ordinal`,
    [programme, after, upTo],
  );
  return groupBy(rows, ({ seq }) => seq);
}

/**
 * A cell as its digest or version states it. SQLite keeps a flag as 0 or 1, but takes any value for
 * it, and infinity for a number; those are left as what no digest or version was made of.
 */
export function asStated(cell: unknown, isFlag: boolean): unknown {
  if (isFlag && (cell === 0 || cell === 1)) return cell === 1;
  return typeof cell === "number" && !Number.isFinite(cell) ? String(cell) : cell;
}
