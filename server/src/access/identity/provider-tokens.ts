import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import type { Caller } from "../caller.ts";
import { BadToken } from "./bad-token.ts";
import { grantsOf } from "./role-claim.ts";
import type { OidcSettings } from "./settings.ts";

/**
 * What a provider may sign with: its private key, never a secret that both sides know. A token that
 * was signed with the public key as if it were a secret is of none of these.
 */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

/** What an access token calls itself, where it does: other tokens of a provider are no key to this door. */
const TYPES = ["jwt", "at+jwt", "application/at+jwt"];

/** How far the clocks may differ, in seconds. */
const TOLERANCE = 10;

/** OpenID Connect Core, section 2: `sub` has up to 255 ASCII characters. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/;

const discoveryShape = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** The provider could not be asked for its keys: no fault of the token's, nor an answer to it. */
export class ProviderDown extends Error {}

/** Times of the keys' cache, in milliseconds. */
const TIMES = {
  /** Keys older than this are asked for again. */
  cacheMaxAge: 600_000,
  /** An unknown key asks for all of them again, but no sooner than this after the last time. */
  cooldownDuration: 30_000,
  timeoutDuration: 5_000,
};

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Tokens that an OpenID Connect provider signed, checked against its published keys. */
export class ProviderTokens {
  private keys: Promise<Keys> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    private readonly times: Partial<typeof TIMES> = {},
  ) {}

  /**
   * The caller is the token's `sub`, with the roles of its claim.
   *
   * @throws BadToken, or ProviderDown when the keys could not be had.
   */
  async caller(token: string): Promise<Caller> {
    const { issuer, audience, rolesClaim } = this.settings;
    const keys = await this.keysOf();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        clockTolerance: TOLERANCE,
        requiredClaims: ["exp", "sub"],
      });
      const { sub, iat = 0 } = payload;
      const isFromTheFuture = iat > Date.now() / 1000 + TOLERANCE;
      const type = protectedHeader.typ?.toLowerCase() ?? "jwt";
      if (!SUBJECT.test(sub ?? "") || isFromTheFuture || !TYPES.includes(type))
        throw new BadToken();
      return { actor: sub as string, grants: grantsOf(claimIn(payload, rolesClaim)) };
    } catch (failure) {
      throw isOfProvider(failure) ? new ProviderDown("keys", { cause: failure }) : new BadToken();
    }
  }

  /** The keys' place is found out once; when it could not be, it is tried again. */
  private keysOf(): Promise<Keys> {
    this.keys ??= this.find().catch((failure) => {
      this.keys = undefined;
      throw new ProviderDown("discovery", { cause: failure });
    });
    return this.keys;
  }

  private async find(): Promise<Keys> {
    const { issuer, jwks } = this.settings;
    const times = { ...TIMES, ...this.times };
    if (jwks !== null) return createRemoteJWKSet(new URL(jwks), times);
    const place = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const signal = AbortSignal.timeout(times.timeoutDuration);
    const answer = await fetch(place, { signal, redirect: "error" });
    if (!answer.ok) throw new Error(`${place} answers ${answer.status}`);
    const found = discoveryShape.parse(await answer.json());
    // OpenID Connect Discovery, section 4.3: else one provider could speak for another.
    if (found.issuer !== issuer) throw new Error(`${place} is of the issuer ${found.issuer}`);
    return createRemoteJWKSet(new URL(found.jwks_uri), times);
  }
}

/** A claim by its name, or by the path of names that leads to it: `realm_access.roles`. */
function claimIn(payload: object, name: string): unknown {
  const own = (value: unknown, key: string) =>
    typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  return own(payload, name) ?? name.split(".").reduce<unknown>(own, payload);
}

/** Whether the keys could not be had, rather than the token be wrong. */
function isOfProvider(failure: unknown): boolean {
  if (failure instanceof errors.JWKSTimeout || failure instanceof errors.JWKSInvalid) return true;
  // What jose says of an answer other than 200 has no class of its own.
  const isGeneric = failure instanceof errors.JOSEError && failure.code === "ERR_JOSE_GENERIC";
  return isGeneric || (failure instanceof TypeError && failure.message === "fetch failed");
}
