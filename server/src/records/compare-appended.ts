import type { AppendOnly } from "@tranche/plugin-kit";
import { appendedData, appendedRef, selectOf } from "./append-only.ts";
import { claimedPosition } from "./claimed-position.ts";
import type { Snapshot } from "./database.ts";
import { groupBy } from "./record-set.ts";

/** Changes looked at together; each may hold many rows. */
const CHANGES_AT_ONCE = 100;

interface Batch {
  readonly seq: number;
  readonly ref: string;
  readonly data: string;
}

type Row = Record<string, unknown> & { seq: number };

/**
 * Holds the rows of a kind that is only added to against the versions that their changes kept of
 * them: an altered, missing or added row is found, at its change.
 *
 * @returns the number of the first change whose rows are not as it left them, or nothing.
 */
export async function firstAltered(
  snapshot: Pick<Snapshot, "query">,
  kind: AppendOnly,
  programme: string,
  length: number,
): Promise<number | undefined> {
  for (let after = 0; after < length; after += CHANGES_AT_ONCE) {
    const span = [programme, after, after + CHANGES_AT_ONCE];
    const batches = await snapshot.query<Batch>(
      `SELECT seq, ref, data FROM record_version
       WHERE programme = ? AND seq > ? AND seq <= ? AND entity = ? ORDER BY seq, ordinal`,
      [...span, kind.table],
    );
    const rows = await snapshot.query<Row>(
      `SELECT ${selectOf(kind)} FROM "${kind.table}"
       WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq, ordinal`,
      span,
    );
    const altered = firstOf(
      kind,
      batches,
      groupBy(rows, ({ seq }) => seq),
    );
    if (altered !== undefined) return altered;
  }
  const [loose] = await snapshot.query<{ seq: unknown }>(
    `SELECT seq FROM "${kind.table}" WHERE programme = ? AND (seq < 1 OR seq > ?)
     ORDER BY seq LIMIT 1`,
    [programme, length],
  );
  return loose && claimedPosition(loose.seq, length);
}

function firstOf(
  kind: AppendOnly,
  batches: readonly Batch[],
  rows: ReadonlyMap<number, readonly Row[]>,
): number | undefined {
  const kept = groupBy(batches, ({ seq }) => seq);
  return [...new Set([...kept.keys(), ...rows.keys()])]
    .sort((a, b) => a - b)
    .find((seq) => !isWhole(kind, kept.get(seq) ?? [], rows.get(seq) ?? []));
}

/** True when a change's rows are, batch after batch, the ones it kept the digest of. */
function isWhole(kind: AppendOnly, batches: readonly Batch[], rows: readonly Row[]): boolean {
  let start = 0;
  for (const { ref, data } of batches) {
    const count = Number((JSON.parse(data) as { rows?: number }).rows);
    const own = rows.slice(start, start + count);
    if (ref !== appendedRef(start) || !states(kind, own, data)) return false;
    start += count;
  }
  return start === rows.length;
}

/** SQLite keeps infinity for a number, of which no digest can be made. */
function states(kind: AppendOnly, rows: readonly Row[], data: string): boolean {
  try {
    return appendedData(kind, rows) === data;
  } catch {
    return false;
  }
}
