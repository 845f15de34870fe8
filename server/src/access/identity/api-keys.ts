import { addDays, dayOf, Refusal } from "@tranche/plugin-kit";
import type { RecordStore } from "../../records/store.ts";
import type { Caller, Role } from "../caller.ts";
import { API_KEY_REVOCATIONS, API_KEYS } from "../issued-keys.ts";
import { SERVER } from "../server-chain.ts";
import { isSecretOf, KEY_ROLES, keyIn, MOST_DAYS, newKey } from "./api-key.ts";
import { BadToken } from "./bad-token.ts";

/** How long what is known of a key is taken to hold, in milliseconds: a revoked one ends by then. */
const KNOWN_FOR = 5_000;

/** How often the use of a key is noted, in milliseconds: each time would make every read a write. */
const NOTED_EVERY = 3_600_000;

const MOST_KNOWN = 1_000;

/** A key as it stands. */
export interface KeyState {
  readonly key: string;
  readonly name: string;
  readonly digest: string;
  readonly role: Role;
  /** The programme that it reads; null for the whole portfolio. */
  readonly scope: string | null;
  readonly endsOn: string;
  readonly isRevoked: boolean;
  /** To the hour; null before its first use. */
  readonly usedAt: string | null;
}

/** What a key is to be. */
export interface KeyWanted {
  readonly name: string;
  readonly role: Role;
  readonly scope: string | null;
  readonly endsOn: string;
}

const COLUMNS = `k."key", k.name, k.digest, k.role, k.scope, k.ends_on AS "endsOn", u.used_at AS "usedAt",
  CASE WHEN EXISTS (SELECT 1 FROM api_key_revocation r WHERE r."key" = k."key") THEN 1 ELSE 0 END AS revoked
  FROM api_key k LEFT JOIN api_key_use u ON u."key" = k."key"`;

type Row = Omit<KeyState, "isRevoked"> & { revoked: number };

/** The keys of reporting tools. Issuing and revoking them is kept in the server's own chain. */
export class ApiKeys {
  private readonly known = new Map<string, { state: KeyState | null; at: number }>();
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly store: RecordStore,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws BadToken for one that is unknown, ended or revoked, or whose secret is another. */
  async caller(token: string): Promise<Caller> {
    const parts = keyIn(token);
    const state = parts && (await this.stateOf(parts.key));
    const today = dayOf(new Date(this.now()).toISOString());
    if (!parts || !state || !isSecretOf(state.digest, parts.secret)) throw new BadToken();
    if (state.isRevoked || state.endsOn < today) throw new BadToken();
    await this.noteUse(state.key);
    const { key, role, scope } = state;
    return {
      actor: `key ${key}`,
      grants: [{ role, programme: scope, workstream: null }],
      readsOnly: true,
    };
  }

  /**
   * Issues a key.
   *
   * @returns what the tool is to send: it is told this once, and kept nowhere.
   * @throws Refusal BAD_INPUT for a role that is not a reader's, or an end that is past or too far.
   */
  async issue(actor: string, wanted: KeyWanted): Promise<string> {
    const today = dayOf(new Date(this.now()).toISOString());
    if (!KEY_ROLES.includes(wanted.role))
      throw new Refusal("BAD_INPUT", `A key reads only. Give ${KEY_ROLES.join(", ")}.`, "role");
    const last = addDays(today, MOST_DAYS);
    if (wanted.endsOn < today || wanted.endsOn > last)
      throw new Refusal("BAD_INPUT", `Give a day from ${today} to ${last}.`, "until");
    const { key, digest, told } = newKey();
    const request = { programme: SERVER, actor, reason: `Issues the key ${key}.`, opens: true };
    await this.store.change(request, (transaction) =>
      transaction.append(API_KEYS, [{ key, digest, ...wanted }]),
    );
    return told;
  }

  /** @throws Refusal NOT_FOUND */
  async revoke(actor: string, key: string): Promise<void> {
    if (!(await this.read(key)))
      throw new Refusal("NOT_FOUND", "There is no key of that id. List them.", "key");
    const request = { programme: SERVER, actor, reason: `Revokes the key ${key}.` };
    await this.store.change(request, (transaction) =>
      transaction.append(API_KEY_REVOCATIONS, [{ key }]),
    );
    this.known.delete(key);
  }

  /** All keys there ever were, the first issued first. */
  async list(): Promise<KeyState[]> {
    return this.query(`SELECT ${COLUMNS} ORDER BY k.seq, k.ordinal`, []);
  }

  private async stateOf(key: string): Promise<KeyState | null> {
    const known = this.known.get(key);
    if (known && this.now() - known.at < KNOWN_FOR) return known.state;
    const state = await this.read(key);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, { state, at: this.now() });
    return state;
  }

  private async read(key: string): Promise<KeyState | null> {
    const [state] = await this.query(`SELECT ${COLUMNS} WHERE k."key" = ?`, [key]);
    return state ?? null;
  }

  private async query(sql: string, values: readonly unknown[]): Promise<KeyState[]> {
    const snapshot = this.store.database.snapshot();
    try {
      const rows = await snapshot.query<Row>(sql, values);
      return rows.map(({ revoked, ...state }) => ({ ...state, isRevoked: Number(revoked) === 1 }));
    } finally {
      await snapshot.end();
    }
  }

  private async noteUse(key: string): Promise<void> {
    const now = this.now();
    if (now - (this.noted.get(key) ?? 0) < NOTED_EVERY) return;
    this.noted.set(key, now);
    await this.store.database.write((connection) =>
      connection.query(
        `INSERT INTO api_key_use ("key", used_at) VALUES (?, ?)
         ON CONFLICT ("key") DO UPDATE SET used_at = excluded.used_at`,
        [key, new Date(now).toISOString()],
      ),
    );
  }
}
