import { createHash } from "node:crypto";
import { Refusal } from "@tranche/plugin-kit";
import { canonicalJson } from "./canonical-json.ts";
import type { Connection } from "./connection.ts";
import type { Version } from "./digest.ts";

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
    data: string | null;
    at: string;
    digest: string;
  }>(
    `SELECT i.body_digest, i.seq, i.answer, v.data, c.at, c.digest FROM idempotency i
     JOIN change c ON c.programme = i.programme AND c.seq = i.seq
     LEFT JOIN record_version v ON v.programme = i.programme AND v.seq = i.seq
       AND v.entity = 'idempotency' AND v.ref = i.idempotency_key
     WHERE i.programme = ? AND i.idempotency_key = ?`,
    [programme, key],
  );
  if (!row) return undefined;
  if (row.body_digest !== bodyDigest(body))
    throw new Refusal(
      "IDEMPOTENCY_MISMATCH",
      "This key was used before with another request. Use a new key for a new request.",
      "idempotencyKey",
    );
  if (row.data !== answerVersion({ key, body }, row.answer).data)
    throw new Error(
      `The answer kept for a request of change ${row.seq} is not the one it was given.`,
    );
  const { seq, at, digest, answer } = row;
  return { seq, at, digest, result: JSON.parse(answer) as T, repeated: true };
}

/** What a change keeps of a request and its answer under its digest, so that neither can be forged. */
export function answerVersion({ key, body }: Idempotency, answer: string): Version {
  const data = canonicalJson({ body: bodyDigest(body), answer: sha256(answer) });
  return { entity: "idempotency", ref: key, operation: "CREATE", data };
}

/** Keeps what a request was answered, within its change. */
export async function keepAnswer(
  connection: Connection,
  programme: string,
  seq: number,
  { key, body }: Idempotency,
  answer: string,
): Promise<void> {
  await connection.query(
    "INSERT INTO idempotency (programme, idempotency_key, body_digest, seq, answer) VALUES (?, ?, ?, ?, ?)",
    [programme, key, bodyDigest(body), seq, answer],
  );
}

function bodyDigest(body: unknown): string {
  return sha256(canonicalJson(body));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
