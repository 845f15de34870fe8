import { Refusal } from "@tranche/plugin-kit";
import { type Connection, marks } from "./connection.ts";
import { type Change, GENESIS, type Version } from "./digest.ts";
import { folded } from "./folded-ref.ts";
import { noProgramme } from "./reader.ts";

/** Where a chain ends. */
export interface Head {
  head_seq: number;
  head_digest: string;
  head_at: string | null;
}

/**
 * The chain's head, locked until the transaction ends.
 *
 * @param opens begins the chain when there is none.
 * @throws Refusal NOT_FOUND; CONFLICT when only capitals tell it from another.
 */
export async function lockHead(
  connection: Connection,
  programme: string,
  opens: boolean,
): Promise<Head> {
  if (opens) await begin(connection, programme);
  const lock = connection.isPostgres ? " FOR UPDATE" : "";
  const [head] = await connection.query<Head>(
    `SELECT head_seq, head_digest, head_at FROM chain WHERE programme = ?${lock}`,
    [programme],
  );
  if (!head) throw noProgramme("programme");
  return head;
}

/**
 * Begins a chain when there is none. Whoever begins one that looks alike at the same time waits at
 * the name that both claim, and then finds it taken.
 */
async function begin(connection: Connection, programme: string): Promise<void> {
  const begun = await connection.query(
    "INSERT INTO chain (programme, head_seq, head_digest) VALUES (?, 0, ?) ON CONFLICT DO NOTHING RETURNING programme",
    [programme, GENESIS],
  );
  if (begun.length === 0) return;
  const claimed = await connection.query(
    "INSERT INTO claimed_name (folded, programme) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING folded",
    [folded(programme), programme],
  );
  if (claimed.length > 0) return;
  throw new Refusal(
    "CONFLICT",
    `There is a programme that only capitals tell from "${programme}". Choose another ref, or change that one.`,
    "programme",
  );
}

/** Adds a change with its versions to its chain. */
export async function keepChange(
  connection: Connection,
  change: Change,
  versions: readonly Version[],
): Promise<void> {
  const { programme, seq, at, atApproximate, enteredAt, actor, reason } = change;
  const { source, provenance, previousDigest, digest } = change;
  await connection.query(
    "INSERT INTO change (programme, seq, at, at_approximate, entered_at, actor, reason, source, provenance, previous_digest, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [
      programme,
      seq,
      at,
      atApproximate,
      enteredAt,
      actor,
      reason,
      source,
      provenance,
      previousDigest,
      digest,
    ],
  );
  for (let start = 0; start < versions.length; start += 100) {
    const rows = versions
      .slice(start, start + 100)
      .map((v, index) => [programme, seq, start + index, v.entity, v.ref, v.operation, v.data]);
    await connection.query(
      `INSERT INTO record_version (programme, seq, ordinal, entity, ref, operation, data) VALUES ${rows.map((row) => `(${marks(row)})`).join(", ")}`,
      rows.flat(),
    );
  }
  await connection.query(
    "UPDATE chain SET head_seq = ?, head_digest = ?, head_at = ? WHERE programme = ?",
    [seq, digest, at, programme],
  );
}
