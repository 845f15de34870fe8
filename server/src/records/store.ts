import { createHash } from "node:crypto";
import {
  canonicalInstant,
  isDay,
  Provenance,
  Refusal,
  refProblem,
  startOfDay,
  textRule,
} from "@tranche/plugin-kit";
import { canonicalJson } from "./canonical-json.ts";
import { type Connection, marks } from "./connection.ts";
import type { Database } from "./database.ts";
import { type Change, digestOf, GENESIS, type Version } from "./digest.ts";
import { noProgramme } from "./reader.ts";
import { ChangeTransaction } from "./transaction.ts";

/** Who changes what, why, and on what ground. */
export interface ChangeRequest {
  readonly programme: string;
  readonly actor: string;
  readonly reason: string;
  readonly source?: string | null;
  readonly provenance?: Provenance;
  /** When it took effect: an instant, or a day for its start. Now, unless given. */
  readonly at?: string;
  readonly atApproximate?: boolean;
  /** Begins the programme's chain when there is none. */
  readonly opens?: boolean;
  /** Makes a repeated request answer as the first did, and write nothing. */
  readonly idempotency?: { readonly key: string; readonly body: unknown };
}

/** A change as acknowledged: it is on disk. */
export interface Receipt<T> {
  readonly seq: number;
  readonly at: string;
  readonly digest: string;
  readonly result: T;
  /** True when an earlier request with the same key had made it. */
  readonly repeated: boolean;
}

interface Head {
  head_seq: number;
  head_digest: string;
  head_at: string | null;
}

const reasonRule = textRule(2000);

/** The door through which every record is written. */
export class RecordStore {
  constructor(
    readonly database: Database,
    private readonly clock: () => string = () => new Date().toISOString(),
  ) {}

  /**
   * Makes one change: one transaction, and one numbered, dated, attributed link of the programme's
   * chain. Changes of one programme follow one another; programmes don't wait for each other on
   * PostgreSQL. When `work` throws, nothing is written.
   *
   * @throws Refusal BAD_INPUT, NOT_FOUND, OUT_OF_ORDER, IDEMPOTENCY_MISMATCH, or what `work` throws.
   */
  async change<T>(
    request: ChangeRequest,
    work: (transaction: ChangeTransaction) => Promise<T>,
  ): Promise<Receipt<T>> {
    checkRequest(request);
    const { programme, idempotency } = request;
    return this.database.write(async (connection) => {
      const head = await lockHead(connection, request);
      const earlier = idempotency && (await findAnswer<T>(connection, programme, idempotency));
      if (earlier) return earlier;

      const stated = this.statedChange(request, head);
      const { seq, source, provenance } = stated;
      const transaction = new ChangeTransaction(connection, this.database.writer, {
        programme,
        seq,
        source,
        provenance: provenance as Provenance,
      });
      const result = await work(transaction);
      const change = { ...stated, digest: digestOf(stated, transaction.versions) };
      await keep(connection, change, transaction.versions);
      if (idempotency) await keepAnswer(connection, programme, seq, idempotency, result);
      return { seq, at: change.at, digest: change.digest, result, repeated: false };
    });
  }

  private statedChange(request: ChangeRequest, head: Head): Omit<Change, "digest"> {
    const enteredAt = this.clock();
    const at = request.at ? instantOf(request.at) : laterOf(enteredAt, head.head_at);
    if (request.at && at > enteredAt)
      throw new Refusal("BAD_INPUT", `at: ${at} is still to come. Date it now or earlier.`, "at");
    if (head.head_at && at < head.head_at)
      throw new Refusal(
        "OUT_OF_ORDER",
        `${request.programme} has a change of ${head.head_at}; one of ${at} can't follow it. Date it then or later, and say in the reason what it is about.`,
        "at",
      );
    return {
      programme: request.programme,
      seq: head.head_seq + 1,
      at,
      atApproximate: request.atApproximate ?? false,
      enteredAt,
      actor: request.actor,
      reason: request.reason,
      source: request.source ?? null,
      provenance: request.provenance ?? Provenance.RECORDED,
      previousDigest: head.head_digest,
    };
  }
}

function checkRequest({ programme, actor, reason, idempotency }: ChangeRequest): void {
  const problems: [string, string | undefined][] = [
    ["programme", refProblem(programme)],
    ["actor", reasonRule(actor)],
    ["reason", reasonRule(reason)],
    ["idempotencyKey", idempotency && textRule(200)(idempotency.key)],
  ];
  for (const [field, problem] of problems)
    if (problem) throw new Refusal("BAD_INPUT", `${field}: ${problem}`, field);
}

/** The chain's head, locked until the transaction ends. */
async function lockHead(connection: Connection, request: ChangeRequest): Promise<Head> {
  const { programme, opens } = request;
  if (opens)
    await connection.query(
      "INSERT INTO chain (programme, head_seq, head_digest) VALUES (?, 0, ?) ON CONFLICT DO NOTHING",
      [programme, GENESIS],
    );
  const lock = connection.isPostgres ? " FOR UPDATE" : "";
  const [head] = await connection.query<Head>(
    `SELECT head_seq, head_digest, head_at FROM chain WHERE programme = ?${lock}`,
    [programme],
  );
  if (!head) throw noProgramme("programme");
  return head;
}

async function keep(
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

type Idempotency = NonNullable<ChangeRequest["idempotency"]>;

async function findAnswer<T>(
  connection: Connection,
  programme: string,
  { key, body }: Idempotency,
): Promise<Receipt<T> | undefined> {
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

async function keepAnswer(
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

function instantOf(at: string): string {
  try {
    return isDay(at) ? startOfDay(at) : canonicalInstant(at);
  } catch {
    throw new Refusal("BAD_INPUT", `at: Not a day or an instant: "${at}".`, "at");
  }
}

function laterOf(now: string, head: string | null): string {
  return head && head > now ? head : now;
}
