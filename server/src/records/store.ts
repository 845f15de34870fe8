import {
  canonicalInstant,
  type Guard,
  isDay,
  Provenance,
  programmeProblem,
  Refusal,
  startOfDay,
  textRule,
} from "@tranche/plugin-kit";
import { type Head, keepChange, lockHead } from "./chain.ts";
import type { Database } from "./database.ts";
import { type Change, digestOf } from "./digest.ts";
import { holdTo } from "./guard.ts";
import { answerVersion, findAnswer, type Idempotency, keepAnswer } from "./idempotency.ts";
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
  readonly idempotency?: Idempotency;
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

const reasonRule = textRule(2000);

/** The door through which every record is written. */
export class RecordStore {
  constructor(
    readonly database: Database,
    private readonly guards: readonly Guard[],
  ) {}

  /**
   * Makes one change: one transaction, and one numbered, dated, attributed link of the programme's
   * chain. Changes of one programme follow one another; programmes don't wait for each other on
   * PostgreSQL. When `work` throws, nothing is written.
   *
   * @throws Refusal BAD_INPUT, NOT_FOUND, OUT_OF_ORDER, IDEMPOTENCY_MISMATCH, or what `work` or a
   *   guard throws.
   */
  async change<T>(
    request: ChangeRequest,
    work: (transaction: ChangeTransaction) => Promise<T>,
  ): Promise<Receipt<T>> {
    checkRequest(request);
    const { programme, idempotency } = request;
    return this.database.write(async (connection) => {
      const head = await lockHead(connection, programme, request.opens ?? false);
      const earlier = idempotency && (await findAnswer<T>(connection, programme, idempotency));
      if (earlier) return earlier;

      const stated = statedChange(request, head);
      const { seq, source, provenance } = stated;
      const transaction = new ChangeTransaction(connection, this.database.writer, {
        programme,
        seq,
        source,
        provenance: provenance as Provenance,
      });
      const result = await work(transaction);
      await holdTo(this.guards, transaction);
      const answer = idempotency && JSON.stringify(result ?? null);
      const { versions } = transaction;
      if (answer) versions.push(answerVersion(idempotency, answer));
      const change = { ...stated, digest: digestOf(stated, versions) };
      await keepChange(connection, change, versions);
      if (answer) await keepAnswer(connection, programme, seq, idempotency, answer);
      return { seq, at: change.at, digest: change.digest, result, repeated: false };
    });
  }
}

function checkRequest(request: ChangeRequest): void {
  const { programme, actor, reason, source, idempotency } = request;
  const problems: [string, string | undefined][] = [
    ["programme", programmeProblem(programme)],
    ["actor", reasonRule(actor)],
    ["reason", reasonRule(reason)],
    ["source", source === null || source === undefined ? undefined : reasonRule(source)],
    ["idempotencyKey", idempotency && textRule(200)(idempotency.key)],
  ];
  for (const [field, problem] of problems)
    if (problem) throw new Refusal("BAD_INPUT", problem, field);
}

/** The change as it will be kept, but for the digest that its versions complete. */
function statedChange(request: ChangeRequest, head: Head): Omit<Change, "digest"> {
  const enteredAt = new Date().toISOString();
  const at = request.at ? instantOf(request.at) : laterOf(enteredAt, head.head_at);
  if (request.at && at > enteredAt)
    throw new Refusal("BAD_INPUT", `${at} is in the future. Date it now or earlier.`, "at");
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

function instantOf(at: string): string {
  try {
    return isDay(at) ? startOfDay(at) : canonicalInstant(at);
  } catch {
    throw new Refusal("BAD_INPUT", `Not a day or an instant: "${at}".`, "at");
  }
}

function laterOf(now: string, head: string | null): string {
  return head && head > now ? head : now;
}
