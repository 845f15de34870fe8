import {
  Audience,
  loweredTo,
  type PluginRequest,
  Provenance,
  Refusal,
  refProblem,
  type StatedChange,
} from "@tranche/plugin-kit";
import type { DocumentNode } from "graphql";
import { tookTooLong } from "../records/connection.ts";
import type { Database, Snapshot } from "../records/database.ts";
import { noProgramme, type Position, Reader } from "../records/reader.ts";
import type { Receipt, RecordStore } from "../records/store.ts";
import type { ChangeTransaction } from "../records/transaction.ts";
import type { Verification } from "../records/verification.ts";
import { verifyChain } from "../records/verify-chain.ts";
import { pastAsAt } from "./as-at.ts";
import { audienceIn, type Caller } from "./caller.ts";
import { DegradedNotes } from "./degraded.ts";
import type { HostView } from "./host-view.ts";
import { isKept, keepForbidden, keepRefusal } from "./refusal-log.ts";
import { SERVER } from "./server-chain.ts";
import { WithheldNotes } from "./withheld-notes.ts";
import { holdToWorkstreams } from "./workstream-limit.ts";

/** Points of an operation, as `extensions.cost` tells them. */
export interface CostNote {
  readonly requested: number;
  /** The most that one operation may cost. */
  readonly max: number;
  /** What the caller may still spend now; null where nobody counts. */
  readonly remaining: number | null;
}

/**
 * What one request may see and do. All its reads come from one snapshot of the database; after a
 * change they come from a new one, which holds the change.
 */
export class RequestContext implements PluginRequest {
  // Apollo Server hands a shallow copy of the context to resolvers: what changes is in an
  // object that both share, else a snapshot opened by one would never be given back by the other.
  private readonly view: { snapshot: Snapshot; readers: Map<string, Reader>; closed: boolean };
  readonly now = new Date().toISOString();

  /** The workstreams that its changes are confined to; null for no such limit. */
  readonly confinedTo: readonly string[] | null = null;

  /** What plugins could not answer. */
  readonly degraded = new DegradedNotes();

  /** What was asked for and is withheld. */
  readonly withheld = new WithheldNotes();

  /** What the operation was reckoned to cost at the door; null where nothing asked at it. */
  cost: CostNote | null = null;

  constructor(
    readonly store: RecordStore,
    readonly host: HostView,
    readonly caller: Caller,
  ) {
    this.view = { snapshot: store.database.snapshot(), readers: new Map(), closed: false };
  }

  /** The same request, whose changes may write to records of these workstreams alone. */
  confined(workstreams: readonly string[]): RequestContext {
    return Object.create(this, { confinedTo: { value: workstreams } }) as RequestContext;
  }

  private get database(): Database {
    return this.store.database;
  }

  /**
   * The Reader for now, or for an instant in the past.
   *
   * @param audience who is to read; it may lower what the caller sees, never raise it.
   * @throws Refusal BAD_INPUT when the instant is in the future.
   */
  read(asAt: string | null = null, audience: Audience | null = null): Reader {
    const at = asAt && pastAsAt(asAt, this.now);
    const { readers, snapshot } = this.view;
    const key = `${at} ${audience}`;
    let reader = readers.get(key);
    if (!reader) {
      const seenBy = (programme: string) => loweredTo(this.audienceIn(programme), audience);
      reader = new Reader(snapshot, this.database.writer, this.now, at, seenBy);
      readers.set(key, reader);
    }
    return reader;
  }

  /** What the caller may see of a chain. Of the server's own, permission decides field by field. */
  private audienceIn(chain: string): Audience {
    if (chain !== SERVER) return audienceIn(this.caller, chain);
    return this.caller.grants.length > 0 ? Audience.INTERNAL : Audience.PUBLIC;
  }

  /**
   * Makes a change in the caller's name. The input is what a repeated request must repeat. One that
   * a limit of authority refuses, or which leaves the caller's workstream, is recorded as a refusal.
   */
  async change<T>(
    input: StatedChange & { readonly opens?: boolean },
    work: (transaction: ChangeTransaction) => Promise<T>,
  ): Promise<Receipt<T>> {
    const { idempotencyKey, reason, source, provenance, opens, programme } = input;
    if (programme === SERVER) throw noProgramme("programme");
    if (provenance === Provenance.SOURCED && !source)
      throw new Refusal(
        "BAD_INPUT",
        "SOURCED needs a source. Give the document and paragraph.",
        "provenance",
      );
    await this.end();
    this.requireOpen();
    try {
      return await this.store.change(
        {
          programme,
          actor: this.caller.actor,
          reason,
          source: source ?? null,
          ...(provenance ? { provenance } : {}),
          ...(opens ? { opens } : {}),
          // Blank keys are refused at the door; the server's own begin otherwise.
          ...(idempotencyKey == null
            ? {}
            : { idempotency: { key: idempotencyKey && `asked: ${idempotencyKey}`, body: input } }),
        },
        async (transaction) => {
          const result = await work(transaction);
          if (this.confinedTo) await holdToWorkstreams(transaction, this.confinedTo);
          this.requireOpen();
          return result;
        },
      );
    } catch (failure) {
      if (failure instanceof Refusal && isKept(failure))
        await keepRefusal(this.store, this.caller.actor, input, failure);
      throw failure;
    } finally {
      await this.renew();
    }
  }

  /** Notes that the caller asked for what their roles don't allow. */
  async noteForbidden(
    asked: {
      readonly operation: string;
      readonly programme: string | null;
      readonly input: object;
    },
    refusal: Refusal,
  ): Promise<void> {
    const { actor, grants } = this.caller;
    this.host.noteForbidden(actor, asked.operation);
    if (grants.length > 0) await keepForbidden(this.store, actor, asked, refusal);
  }

  /**
   * What another caller would be answered to a document about a programme, and where the programme's
   * chain stands now.
   */
  async answerTo(
    caller: Caller,
    document: DocumentNode,
    variables: { readonly programme: string; readonly asAt?: string },
  ): Promise<{ data: Record<string, unknown> | null; position: Position | null }> {
    const context = new RequestContext(this.store, this.host, caller);
    try {
      const position = await context.read().position(variables.programme);
      const data = await this.host.answer(document, { ...variables }, context);
      return { data, position };
    } finally {
      await context.end();
    }
  }

  /** Takes a new snapshot, to see what was written meanwhile. */
  async renew(): Promise<void> {
    await this.end();
    if (this.view.closed) return;
    this.view.snapshot = this.database.snapshot();
    this.view.readers = new Map();
  }

  /** Verifies a programme's whole chain. */
  async verify(programme: string): Promise<Verification> {
    if (refProblem(programme)) throw noProgramme("programme");
    if (!(await this.read().sight(programme)).isOpen) throw noProgramme("programme");
    const [known] = await this.view.snapshot.query(
      "SELECT programme FROM chain WHERE programme = ? UNION SELECT programme FROM change WHERE programme = ?",
      [programme, programme],
    );
    if (!known) throw noProgramme("programme");
    const { writer } = this.database;
    const kinds = { records: this.host.recordTypes(), appended: this.host.appendOnly() };
    return verifyChain(this.view.snapshot, writer, kinds, programme);
  }

  /** Ends the request for good: what of it still runs reads and writes nothing more. */
  close(): Promise<void> {
    this.view.closed = true;
    return this.view.snapshot.abandon();
  }

  /** @throws Refusal LIMIT_EXCEEDED once the request is over. */
  private requireOpen(): void {
    if (this.view.closed) throw tookTooLong();
  }

  /** Releases the snapshot's connection. */
  end(): Promise<void> {
    return this.view.snapshot.end();
  }
}
