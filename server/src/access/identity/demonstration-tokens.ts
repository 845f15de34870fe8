import { generateKeyPair, jwtVerify, SignJWT } from "jose";
import type { Caller, Grant } from "../caller.ts";
import { BadToken } from "./bad-token.ts";
import { claimOf, grantsOf } from "./role-claim.ts";

const HOLDS_FOR = "12 h";
const NAME = "tranche demonstration";

/**
 * Tokens by which anybody on this machine tries out what a role may do. The key is made at the start
 * and never leaves the process: a token ends with the server that gave it, or after 12 hours.
 */
export class DemonstrationTokens {
  private constructor(private readonly keys: Awaited<ReturnType<typeof generateKeyPair>>) {}

  static async make(): Promise<DemonstrationTokens> {
    return new DemonstrationTokens(await generateKeyPair("EdDSA"));
  }

  sign(grants: readonly Grant[]): Promise<string> {
    return new SignJWT({ roles: grants.map(claimOf) })
      .setProtectedHeader({ alg: "EdDSA" })
      .setIssuer(NAME)
      .setAudience(NAME)
      .setIssuedAt()
      .setExpirationTime(HOLDS_FOR)
      .sign(this.keys.privateKey);
  }

  /** @throws BadToken */
  async caller(token: string): Promise<Caller> {
    try {
      const { payload } = await jwtVerify(token, this.keys.publicKey, {
        algorithms: ["EdDSA"],
        issuer: NAME,
        audience: NAME,
        requiredClaims: ["exp"],
      });
      const grants = grantsOf(payload.roles);
      return { actor: `demonstration ${grants.map(claimOf).join(" ")}`, grants };
    } catch {
      throw new BadToken();
    }
  }
}
