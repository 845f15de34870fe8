import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** One numbered, dated, attributed change of a programme, as kept. */
export interface Change {
  programme: string;
  seq: number;
  /** When it took effect; never earlier than the change before it. */
  at: string;
  /** True when the source does not give the day and a plausible one stands in. */
  atApproximate: boolean;
  /** When it was entered, by the true clock. */
  enteredAt: string;
  actor: string;
  reason: string;
  source: string | null;
  provenance: string;
  previousDigest: string;
  digest: string;
}

/** A record's new state after a change. */
export interface Version {
  entity: string;
  ref: string;
  operation: "CREATE" | "UPDATE" | "DELETE";
  /** Canonical JSON of the record. */
  data: string;
}

/** What the first change of a programme follows. */
export const GENESIS = "0".repeat(64);

/** SHA-256 over a change, all its versions and, through `previousDigest`, all that came before. */
export function digestOf(change: Omit<Change, "digest">, versions: readonly Version[]): string {
  const { programme, seq, at, atApproximate, enteredAt, actor } = change;
  const { reason, source, provenance, previousDigest } = change;
  const stated = [programme, seq, at, atApproximate, enteredAt, actor, reason, source, provenance];
  const kept = versions.map(({ entity, ref, operation, data }) => [entity, ref, operation, data]);
  const text = canonicalJson([previousDigest, stated, kept]);
  return createHash("sha256").update(text).digest("hex");
}
