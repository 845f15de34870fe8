import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Role } from "../caller.ts";

/** The roles that a key may have: those that read. */
export const KEY_ROLES: readonly Role[] = [Role.PUBLIC, Role.OVERSIGHT, Role.MEMBER];

/** The longest that a key holds, in days. */
export const MOST_DAYS = 400;

/** `trk_k3v9x2m8q7ab_…`: the id, which lists and logs show, and the secret. */
const FORM = /^trk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

/** A key as it is sent, taken apart; null for a token of another form. */
export function keyIn(token: string): { readonly key: string; readonly secret: string } | null {
  const [, key, secret] = FORM.exec(token) ?? [];
  return key === undefined || secret === undefined ? null : { key, secret };
}

/** Whether a token means to be a key. */
export function isKey(token: string): boolean {
  return token.startsWith("trk_");
}

/** A new key: what is kept of it, and what is told once. */
export function newKey(): { readonly key: string; readonly digest: string; readonly told: string } {
  const letters = "abcdefghijklmnopqrstuvwxyz234567";
  const key = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join("");
  const secret = randomBytes(32).toString("base64url");
  return { key, digest: digestOf(secret), told: `trk_${key}_${secret}` };
}

/**
 * Plain SHA-256, without salt or stretching: those slow down guessing at what people choose, and
 * nobody guesses 256 random bits.
 */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export function isSecretOf(digest: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(digest), Buffer.from(digestOf(secret)));
}
