import type { AppendOnly, Refusal, StatedChange } from "@tranche/plugin-kit";
import { canonicalJson } from "../records/canonical-json.ts";
import type { RecordStore } from "../records/store.ts";
import { AuthorityRefusal } from "./authority-refusal.ts";
import { SERVER } from "./server-chain.ts";

/** Requests that a limit of authority refused, as they are recorded. */
export const REFUSALS: AppendOnly = {
  table: "refusal",
  columns: {
    about: "about",
    operation: "operation",
    code: "code",
    field: "field",
    message: "message",
    asked: "asked",
    actor: "actor",
  },
};

/** The most of a request that is recorded, in characters. */
const MOST_ASKED = 4000;

/**
 * Whether a refused request is recorded: it met a limit, or used another's idempotency key. Bad input
 * is not: it attempts nothing, and would let anybody fill the record.
 */
export function isKept(refusal: Refusal): boolean {
  return refusal instanceof AuthorityRefusal || refusal.code === "IDEMPOTENCY_MISMATCH";
}

/**
 * Records who attempted what in the server's own chain: a request that a programme refused leaves no
 * trace in its own.
 */
export async function keepRefusal(
  store: RecordStore,
  actor: string,
  input: StatedChange,
  { code, field, message }: Refusal,
): Promise<void> {
  const asked = canonicalJson(input);
  const row = {
    about: input.programme,
    operation: operationOf(input),
    code,
    field: field ?? null,
    message,
    asked: asked.length > MOST_ASKED ? `${asked.slice(0, MOST_ASKED - 1)}…` : asked,
    actor,
  };
  const request = { programme: SERVER, actor, reason: "A request was refused.", opens: true };
  await store.change(request, (transaction) => transaction.append(REFUSALS, [row]));
}

/** The mutation that an input belongs to: an AwardLotInput is what awardLot takes. */
function operationOf(input: StatedChange): string {
  const name = input.constructor.name.replace(/Input$/, "");
  return name === "Object" ? "change" : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
