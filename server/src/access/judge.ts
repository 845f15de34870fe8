import { Refusal } from "@tranche/plugin-kit";
import type { Caller, Grant } from "./caller.ts";
import { type Permission, READERS } from "./permissions.ts";

/** What is asked of the API, as far as permission depends on it. */
export interface Operation {
  /** The field, as the API calls it. */
  readonly name: string;
  readonly isWrite: boolean;
  /** The programme that it names; null when it names none. */
  readonly programme: string | null;
}

/**
 * Whether a caller may do something: altogether, or as far as it concerns the workstreams of the
 * grants given.
 */
export type Judgement = "ALLOWED" | "REFUSED" | readonly Grant[];

/**
 * Judges by the caller's grants and what the operation says of itself, never by what is kept: a
 * refusal that told whether a programme is there would be an answer.
 */
export function judge(caller: Caller, permission: Permission, operation: Operation): Judgement {
  if (isForAnybody(permission)) return "ALLOWED";
  if (operation.isWrite && caller.readsOnly) return "REFUSED";
  const inPortfolio = permission.held === "PORTFOLIO";
  const held = caller.grants.filter(
    ({ role, programme }) =>
      permission.roles.includes(role) &&
      (programme === null || (!inPortfolio && programme === operation.programme)),
  );
  if (held.some(({ workstream }) => workstream === null)) return "ALLOWED";
  return operation.isWrite && held.length > 0 ? held : "REFUSED";
}

/** Whether no check is needed. */
export function isForAnybody({ roles }: Permission): boolean {
  return READERS.every((role) => roles.includes(role));
}

/**
 * What a caller is told who may not. It names the roles, which the documentation prints for everybody,
 * and nothing of the record.
 */
export function refusalOf(
  { grants, readsOnly = false }: Caller,
  { roles, held }: Permission,
  { name, isWrite }: Operation,
): Refusal {
  const where = held === "PORTFOLIO" ? "the whole portfolio" : "the programme";
  const who = roles.length === 0 ? "nobody: it has no row in the table" : roles.join(", ");
  const details = { roles };
  if (grants.length === 0)
    return new Refusal(
      "UNAUTHENTICATED",
      `${name} is for ${who}. Sign in: send the header Authorization: Bearer <token>.`,
      undefined,
      details,
    );
  if (isWrite && readsOnly)
    return new Refusal(
      "FORBIDDEN",
      `${name} changes the record, and a key only reads. Sign in as a person to change something.`,
      undefined,
      details,
    );
  return new Refusal(
    "FORBIDDEN",
    `${name} is for ${who}, held in ${where}. Ask somebody who has that role, or an administrator for it. A role in one workstream holds for what names that workstream.`,
    undefined,
    details,
  );
}
