import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from "node:crypto";
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { Refusal } from "@tranche/plugin-kit";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import type { Position } from "./reader.ts";

/**
 * What a chain's head was at a time, signed. Kept outside the database it shows a tail cut off
 * later, which the chain alone can't.
 */
export interface Checkpoint extends Position {
  readonly takenAt: string;
  /** Ed25519 public key, SPKI in base64. Compare it with the one you were given. */
  readonly publicKey: string;
  /** Ed25519 signature in base64 over the canonical JSON of the fields above. */
  readonly signature: string;
}

const checkpointShape = z.strictObject({
  programme: z.string(),
  seq: z.number().int().positive(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  takenAt: z.string(),
  publicKey: z.string(),
  signature: z.string(),
});

/** The server's signing key, made at first use and readable by its owner alone. */
export function signingKey(file: string): KeyObject {
  if (!existsSync(file)) makeKey(file);
  return createPrivateKey(readFileSync(file));
}

/**
 * Another process may be making the key too. A link puts the whole file in its place at once, and
 * only when none is there: nobody reads half a key, and the first one made is everybody's.
 */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== "EEXIST") throw failure;
  } finally {
    unlinkSync(draft);
  }
}

/** The public half of a key, SPKI in base64, as a checkpoint bears it. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64");
}

/** Signs where a chain stands. */
export function takeCheckpoint(position: Position, key: KeyObject, takenAt: string): Checkpoint {
  const { programme, seq, digest, at } = position;
  const stated = { programme, seq, digest, at, takenAt, publicKey: publicKeyOf(key) };
  return { ...stated, signature: sign(null, textOf(stated), key).toString("base64") };
}

/**
 * A checkpoint read from a file, when its signature holds.
 *
 * @param trustedKey the public key it must bear, where the reader knows it.
 * @throws Refusal BAD_INPUT when it is no checkpoint, was altered, or bears another key.
 */
export function readCheckpoint(text: string, trustedKey?: string): Checkpoint {
  const parsed = checkpointShape.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Refusal("BAD_INPUT", "This is no checkpoint. Give a file that `export` wrote.");
  const { signature, ...stated } = parsed.data;
  if (trustedKey && stated.publicKey !== trustedKey)
    throw new Refusal(
      "BAD_INPUT",
      "The checkpoint was signed with another key than the one trusted.",
    );
  if (!holds(stated.publicKey, textOf(stated), signature))
    throw new Refusal("BAD_INPUT", "The checkpoint's signature does not fit it: it was altered.");
  return parsed.data;
}

function holds(publicKey: string, text: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, "base64"),
      type: "spki",
      format: "der",
    });
    const bytes = Buffer.from(signature, "base64");
    // Base64 has spare bits: only the one spelling that was written passes.
    return bytes.toString("base64") === signature && verify(null, text, key, bytes);
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(stated: object): Buffer {
  return Buffer.from(canonicalJson(stated));
}
