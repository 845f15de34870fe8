import {
  AppendedRow,
  appended,
  appendOnly,
  field,
  Instant,
  programmeProblem,
  type Refusal,
  type StatedChange,
  text,
  writtenOut,
} from "@tranche/plugin-kit";
import { ID } from "type-graphql";
import { canonicalJson } from "../records/canonical-json.ts";
import type { RecordStore } from "../records/store.ts";
import { AuthorityRefusal } from "./authority-refusal.ts";
import { SERVER } from "./server-chain.ts";

/** The most of a request that is kept, in characters. */
const MOST_ASKED = 4000;

@appended(
  "refusal",
  "A request refused under a rule of authority, for want of a role, or for using the idempotency key of another. Nothing of it was written.",
)
export class RefusedRequest extends AppendedRow {
  @field(() => ID, "Its number among all refused requests.")
  id!: string;

  @field(() => Instant, "When it was made.")
  at!: string;

  @text("The programme that it was to change.", { hidden: true })
  about!: string;

  @text("The mutation requested.")
  operation!: string;

  @text("The code of the refusal.")
  code!: string;

  @text("The input field at fault.", { nullable: "when it is no single one" })
  field!: string | null;

  @text("The message returned to the caller.")
  message!: string;

  @text("Its input as JSON, cut off after 4,000 characters.", { most: MOST_ASKED })
  asked!: string;

  @text("Who made it.")
  actor!: string;
}

/** Requests that a limit of authority stopped, as they are kept. */
export const REFUSALS = appendOnly(RefusedRequest);

/**
 * Whether a refused change is recorded: it met a limit, left the caller's workstream, or used
 * another's idempotency key. Bad input
 * is not: it attempts nothing, and would let anybody fill the record.
 */
export function isKept(refusal: Refusal): boolean {
  return (
    refusal instanceof AuthorityRefusal ||
    refusal.code === "IDEMPOTENCY_MISMATCH" ||
    refusal.code === "FORBIDDEN"
  );
}

/**
 * Records who attempted what in the server's own chain: a request that a programme refused leaves no
 * trace in its own.
 */
export async function keepRefusal(
  store: RecordStore,
  actor: string,
  input: StatedChange,
  refusal: Refusal,
): Promise<void> {
  await keep(
    store,
    actor,
    input,
    { about: input.programme, operation: operationOf(input) },
    refusal,
  );
}

/**
 * Records who asked for what without the role for it. Only of those who have signed in: else anybody
 * could fill the record.
 *
 * @param programme the one asked about; it need not be one that is kept.
 */
export async function keepForbidden(
  store: RecordStore,
  actor: string,
  asked: { readonly operation: string; readonly programme: string | null; readonly input: object },
  refusal: Refusal,
): Promise<void> {
  const { operation, programme, input } = asked;
  const about = programmeProblem(programme) ? SERVER : (programme as string);
  await keep(store, actor, input, { about, operation }, refusal);
}

async function keep(
  store: RecordStore,
  actor: string,
  input: object,
  of: { readonly about: string; readonly operation: string },
  { code, field, message }: Refusal,
): Promise<void> {
  const row = {
    ...of,
    code,
    field: field ?? null,
    message: writtenOut(message),
    asked: clipped(writtenOut(canonicalJson(input))),
    actor,
  };
  const request = { programme: SERVER, actor, reason: "A request was refused.", opens: true };
  await store.change(request, (transaction) => transaction.append(REFUSALS, [row]));
}

/** The request as much as is kept, and no half of a character at its end. */
function clipped(asked: string): string {
  if (asked.length <= MOST_ASKED) return asked;
  return `${asked.slice(0, MOST_ASKED - 1).replace(/\p{Cs}$/u, "")}…`;
}

/** The mutation that an input belongs to: an AwardLotInput is what awardLot takes. */
function operationOf(input: StatedChange): string {
  const name = input.constructor.name.replace(/Input$/, "");
  return name === "Object" ? "change" : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
