import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

export const AUDIENCE = "https://tranche.example.org";

/** An OpenID Connect provider on this machine: its discovery document, its keys, and their tokens. */
export class Provider {
  readonly pairs = new Map<string, Pair & { alg: string }>();
  /** The ids of the keys that it publishes. */
  published: string[] = [];
  /** What its discovery document says its issuer is; itself, unless given. */
  claimedIssuer: string | null = null;
  isDown = false;
  keyRequests = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Provider> {
    const server = createServer();
    const provider = new Provider(server);
    server.on("request", async ({ url }, response) => {
      response.setHeader("content-type", "application/json");
      if (provider.isDown) response.writeHead(500).end();
      else response.end(JSON.stringify(await provider.answer(url ?? "")));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await provider.addKey("one", "RS256");
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async addKey(kid: string, alg: string): Promise<void> {
    this.pairs.set(kid, { ...(await generateKeyPair(alg, { extractable: true })), alg });
    this.published.push(kid);
  }

  /** A token as the provider makes one, but for what is said otherwise. */
  async token(claims: JWTPayload = {}, header: object = {}, kid = "one"): Promise<string> {
    const { privateKey, alg } = this.pairs.get(kid) as Pair & { alg: string };
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: AUDIENCE, sub: "a.clerk", roles: ["SRO"] };
    return new SignJWT({ ...usual, iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg, kid, ...header })
      .sign(privateKey);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(url: string): Promise<object> {
    if (url === "/.well-known/openid-configuration")
      return { issuer: this.claimedIssuer ?? this.issuer, jwks_uri: `${this.issuer}/keys` };
    this.keyRequests++;
    const keys = this.published.map(async (kid) => {
      const { publicKey, alg } = this.pairs.get(kid) as Pair & { alg: string };
      return { ...(await exportJWK(publicKey)), kid, alg, use: "sig" };
    });
    return { keys: await Promise.all(keys) };
  }
}
