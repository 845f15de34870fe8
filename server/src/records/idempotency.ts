import { createHash } from "node:crypto";
import { Refusal } from "@tranche/plugin-kit";
import { canonicalJson } from "./canonical-json.ts";
import type { Connection } from "./connection.ts";

/** A request as its caller names it, so that repeating it is not doing it twice. */
export interface Idempotency {
  readonly key: string;
  readonly body: unknown;
}

/** The change that an earlier request with the same key made, and what it was answered. */
export interface EarlierAnswer<T> {
  readonly seq: number;
  readonly at: string;
  readonly digest: string;
  readonly result: T;
  readonly repeated: true;
}

/**
 * What an earlier request with this key was answered, if there was one.
 *
 * @throws Refusal IDEMPOTENCY_MISMATCH when it was another request.
 */
export async function findAnswer<T>(
  connection: Connection,
  programme: string,
  { key, body }: Idempotency,
): Promise<EarlierAnswer<T> | undefined> {
  const [row] = await connection.query<{
    body_digest: string;
    seq: number;
    answer: string;
    at: string;
    digest: string;
  }>(
    `SELECT i.body_digest, i.seq, i.answer, c.at, c.digest FROM idempotency i
     JOIN change c ON c.programme = i.programme AND c.seq = i.seq
     WHERE i.programme = ? AND i.idempotency_key = ?`,
    [programme, key],
  );
  if (!row) return undefined;
  if (row.body_digest !== bodyDigest(body))
    throw new Refusal(
      "IDEMPOTENCY_MISMATCH",
      `The key "${key}" was used before with another request. Use a new key for a new request.`,
      "idempotencyKey",
    );
  const { seq, at, digest, answer } = row;
  return { seq, at, digest, result: JSON.parse(answer) as T, repeated: true };
}

/** Keeps what a request was answered, within its change. */
export async function keepAnswer(
  connection: Connection,
  programme: string,
  seq: number,
  { key, body }: Idempotency,
  answer: unknown,
): Promise<void> {
  await connection.query(
    "INSERT INTO idempotency (programme, idempotency_key, body_digest, seq, answer) VALUES (?, ?, ?, ?, ?)",
    [programme, key, bodyDigest(body), seq, JSON.stringify(answer ?? null)],
  );
}

function bodyDigest(body: unknown): string {
  return createHash("sha256").update(canonicalJson(body)).digest("hex");
}
