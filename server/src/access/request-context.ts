import type { Provenance, RecordClass } from "@tranche/plugin-kit";
import type { Database, Snapshot } from "../records/database.ts";
import { Reader } from "../records/reader.ts";
import type { Receipt, RecordStore } from "../records/store.ts";
import type { ChangeTransaction } from "../records/transaction.ts";
import { type Verification, verifyChain } from "../records/verify-chain.ts";
import { asAtNotToCome } from "./as-at.ts";

/** What every change asked for through the API says of itself. */
export interface StatedChange {
  readonly programme: string;
  readonly reason: string;
  readonly source?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly provenance?: Provenance;
  readonly opens?: boolean;
}

/**
 * What one request may see and do. All its reads come from one snapshot of the database; after a
 * change they come from a new one, which holds the change.
 */
export class RequestContext {
  private current: Snapshot;
  private readers = new Map<string | null, Reader>();
  readonly now = new Date().toISOString();

  constructor(
    private readonly store: RecordStore,
    private readonly recordTypes: readonly RecordClass[],
    readonly actor: string,
  ) {
    this.current = store.database.snapshot();
  }

  private get database(): Database {
    return this.store.database;
  }

  /**
   * The Reader for now, or for an instant in the past.
   *
   * @throws Refusal BAD_INPUT when the instant is still to come.
   */
  read(asAt: string | null = null): Reader {
    const at = asAt && asAtNotToCome(asAt, this.now);
    let reader = this.readers.get(at);
    if (!reader) {
      reader = new Reader(this.current, this.database.writer, this.now, at);
      this.readers.set(at, reader);
    }
    return reader;
  }

  /** Makes a change in the caller's name. The input is what a repeated request must repeat. */
  async change<T>(
    input: StatedChange,
    work: (transaction: ChangeTransaction) => Promise<T>,
  ): Promise<Receipt<T>> {
    const { idempotencyKey, reason, source, provenance, opens, programme } = input;
    await this.end();
    try {
      return await this.store.change(
        {
          programme,
          actor: this.actor,
          reason,
          source: source ?? null,
          ...(provenance ? { provenance } : {}),
          ...(opens ? { opens } : {}),
          ...(idempotencyKey ? { idempotency: { key: idempotencyKey, body: input } } : {}),
        },
        work,
      );
    } finally {
      this.current = this.database.snapshot();
      this.readers = new Map();
    }
  }

  /** Looks through a programme's whole chain. */
  async verify(programme: string): Promise<Verification> {
    await this.read().requirePosition(programme, "programme");
    return verifyChain(this.current, this.database.writer, this.recordTypes, programme);
  }

  /** Gives back the snapshot's connection. */
  end(): Promise<void> {
    return this.current.end();
  }
}
