import { createHmac } from "node:crypto";
import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BadToken } from "../../server/src/access/identity/bad-token.ts";
import { ProviderDown, ProviderTokens } from "../../server/src/access/identity/provider-tokens.ts";
import { readConfig } from "../../server/src/config.ts";
import { assemble, type System } from "../../server/src/host/system.ts";
import { plugins } from "../../tranche.config.ts";
import { emptyDatabase } from "../support/databases.ts";
import { AUDIENCE, Provider } from "../support/provider.ts";

const now = () => Math.floor(Date.now() / 1000);
const inBase64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a token of a provider", () => {
  let provider: Provider;
  let tokens: ProviderTokens;
  const settings = (more: object = {}) => ({
    ...{ mode: "oidc" as const, issuer: provider.issuer, audience: AUDIENCE, jwks: null },
    ...{ rolesClaim: "roles", ...more },
  });
  beforeAll(async () => {
    provider = await Provider.start();
    await provider.addKey("ec", "ES256");
    await provider.addKey("ed", "EdDSA");
    await provider.addKey("ps", "PS256");
  });
  beforeEach(() => {
    tokens = new ProviderTokens(settings(), { cooldownDuration: 0 });
  });
  afterAll(() => provider.stop());

  it.each(["one", "ec", "ed", "ps"])("that is right is accepted, signed by %s", async (kid) => {
    expect(await tokens.caller(await provider.token({}, {}, kid))).toEqual({
      actor: "a.clerk",
      grants: [{ role: "SRO", programme: null, workstream: null }],
    });
  });

  it.each([
    ["of several audiences, ours among them", { aud: ["other", AUDIENCE] }, {}],
    ["that calls itself an access token", {}, { typ: "at+jwt" }],
    ["made some seconds ahead of our clock", { iat: now() + 5 }, {}],
    [
      "with a key of its own in its header, which is not looked at",
      {},
      { jku: "http://127.0.0.1:1/keys" },
    ],
  ])("is accepted: %s", async (_what, claims, header) => {
    expect((await tokens.caller(await provider.token(claims, header))).actor).toBe("a.clerk");
  });

  it.each([
    ["for another audience", { aud: "https://other.example.org" }, {}],
    ["for no audience", { aud: undefined }, {}],
    ["of another issuer", { iss: "https://other.example.org" }, {}],
    ["of our issuer with a slash", { iss: "slash" }, {}],
    ["that has expired", { exp: now() - 60 }, {}],
    ["that never expires", { exp: undefined }, {}],
    ["that is not valid yet", { nbf: now() + 600 }, {}],
    ["made in the future", { iat: now() + 86_400 }, {}],
    ["of nobody", { sub: undefined }, {}],
    ["of a subject with a line break", { sub: "a\nb" }, {}],
    ["of a subject of 256 characters", { sub: "x".repeat(256) }, {}],
    ["to log out with", {}, { typ: "logout+jwt" }],
    ["that makes something critical that is unknown", {}, { crit: ["exp2"], exp2: 1 }],
    ["of an unknown key", {}, { kid: "../../one" }],
  ])("is refused: %s", async (_what, claims, header) => {
    const iss = (claims as { iss?: string }).iss === "slash" ? `${provider.issuer}/` : undefined;
    const given = iss ? { ...claims, iss } : claims;
    const token = await provider.token(given, header).catch(() => unsupported(given, header));
    await expect(tokens.caller(token)).rejects.toThrow(BadToken);
  });

  /** What jose does not sign. */
  async function unsupported(claims: object, header: object): Promise<string> {
    const body = { iss: provider.issuer, aud: AUDIENCE, sub: "a", exp: now() + 60, ...claims };
    return `${inBase64({ alg: "RS256", kid: "one", ...header })}.${inBase64(body)}.AAAA`;
  }

  it.each([
    ["unsigned", () => ["none", ""]],
    ["unsigned, in other letters", () => ["NoNe", ""]],
  ] as const)("is refused: %s", async (_what, signed) => {
    const [, body] = (await provider.token()).split(".");
    const [alg, signature] = signed();
    const token = `${inBase64({ alg, kid: "one" })}.${body}.${signature}`;
    await expect(tokens.caller(token)).rejects.toThrow(BadToken);
  });

  it("is refused: signed with the public key, as if it were a secret", async () => {
    const pair = provider.pairs.get("one");
    const secret = await exportSPKI(pair?.publicKey as never);
    const [, body] = (await provider.token()).split(".");
    const signed = `${inBase64({ alg: "HS256", kid: "one" })}.${body}`;
    const mac = createHmac("sha256", secret).update(signed).digest("base64url");
    await expect(tokens.caller(`${signed}.${mac}`)).rejects.toThrow(BadToken);
  });

  it("is refused: signed with another key under our key's id", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const token = await new SignJWT({
      iss: provider.issuer,
      aud: AUDIENCE,
      sub: "a",
      exp: now() + 60,
    })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .sign(privateKey);
    await expect(tokens.caller(token)).rejects.toThrow(BadToken);
  });

  it("is refused: with any part altered", async () => {
    const token = await provider.token();
    const parts = token.split(".") as [string, string, string];
    for (const [n, part] of parts.entries()) {
      const middle = Math.floor(part.length / 2);
      const other = part[middle] === "A" ? "B" : "A";
      const altered = [...parts];
      altered[n] = `${part.slice(0, middle)}${other}${part.slice(middle + 1)}`;
      await expect(tokens.caller(altered.join(".")), `part ${n}`).rejects.toThrow(BadToken);
    }
    const promoted = JSON.parse(Buffer.from(parts[1], "base64url").toString());
    const body = inBase64({ ...promoted, roles: ["ADMIN"] });
    await expect(tokens.caller([parts[0], body, parts[2]].join("."))).rejects.toThrow(BadToken);
  });

  it.each(["", ".", "..", "a.b.c", "e30.e30.e30", "trk", `${"x".repeat(9000)}.x.x`])(
    "is refused: %j",
    async (token) => {
      await expect(tokens.caller(token)).rejects.toThrow(BadToken);
    },
  );

  it("of a new key is accepted as soon as it is published, and of one withdrawn no more", async () => {
    await provider.addKey("two", "RS256");
    expect((await tokens.caller(await provider.token({}, {}, "two"))).actor).toBe("a.clerk");
    provider.published = provider.published.filter((kid) => kid !== "two");
    const fresh = new ProviderTokens(settings());
    const token = await provider.token({}, {}, "two");
    await expect(fresh.caller(token)).rejects.toThrow(BadToken);
  });

  it("of unknown keys does not make the server ask the provider each time", async () => {
    const cool = new ProviderTokens(settings());
    await cool.caller(await provider.token());
    const before = provider.keyRequests;
    for (let n = 0; n < 20; n++)
      await expect(cool.caller(await provider.token({}, { kid: `k${n}` }))).rejects.toThrow(
        BadToken,
      );
    expect(provider.keyRequests - before).toBeLessThanOrEqual(1);
  });

  it("can't be judged while the provider is down, and can again", async () => {
    const fresh = new ProviderTokens(settings());
    const token = await provider.token();
    provider.isDown = true;
    await expect(fresh.caller(token)).rejects.toThrow(ProviderDown);
    provider.isDown = false;
    expect((await fresh.caller(token)).actor).toBe("a.clerk");
    const keysOnly = new ProviderTokens(settings({ jwks: `${provider.issuer}/keys` }));
    provider.isDown = true;
    await expect(keysOnly.caller(token)).rejects.toThrow(ProviderDown);
    provider.isDown = false;
    expect((await keysOnly.caller(token)).actor).toBe("a.clerk");
  });

  it("is not judged by the keys of a provider that speaks for another", async () => {
    provider.claimedIssuer = "https://other.example.org";
    const fresh = new ProviderTokens(settings());
    await expect(fresh.caller(await provider.token())).rejects.toThrow(ProviderDown);
    provider.claimedIssuer = null;
  });

  it.each([
    [["PMO:IF"], [["PMO", "IF", null]]],
    [["WORKSTREAM_LEAD:IF/people"], [["WORKSTREAM_LEAD", "IF", "people"]]],
    ["SRO", [["SRO", null, null]]],
    [["sro", "ROOT", "__proto__", "SRO:", ":IF", { role: "SRO" }, 7, null], []],
    [{ SRO: true }, []],
    [undefined, []],
    [[["SRO"]], []],
    [["SRO:../IF"], []],
  ])("grants by its claim: %j", async (roles, granted) => {
    const { grants } = await tokens.caller(await provider.token({ roles }));
    const told = grants.map(({ role, programme, workstream }) => [role, programme, workstream]);
    expect(told).toEqual(granted.length > 0 ? granted : [["PUBLIC", null, null]]);
  });

  it.each([
    ["realm_access.roles", { roles: undefined, realm_access: { roles: ["SRO"] } }],
    ["https://example.org/roles", { roles: undefined, "https://example.org/roles": ["SRO"] }],
  ])("has its roles in the claim that is set: %s", async (rolesClaim, claims) => {
    const own = new ProviderTokens(settings({ rolesClaim }));
    expect((await own.caller(await provider.token(claims))).grants[0]?.role).toBe("SRO");
    expect((await own.caller(await provider.token())).grants[0]?.role).toBe("PUBLIC");
  });
});

describe("a server whose callers sign in", () => {
  let provider: Provider;
  let system: System;
  const lines: string[] = [];
  const drops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    provider = await Provider.start();
    const { location, folder, drop } = await emptyDatabase("sqlite");
    drops.push(drop);
    const config = readConfig({
      TRANCHE_OIDC_ISSUER: provider.issuer,
      TRANCHE_OIDC_AUDIENCE: AUDIENCE,
    });
    const logger = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
    system = await assemble({ ...config, dataFolder: folder, location }, logger, plugins);
  });
  afterAll(async () => {
    await system.stop();
    for (const drop of drops) await drop();
    await provider.stop();
  });
  const ask = async (
    headers: object,
    query = '{ programme(ref: "IF") { refusals(first: 1) { totalCount } } }',
  ) => {
    const {
      statusCode,
      json,
      headers: got,
    } = await system.http.inject({
      ...{ method: "POST", url: "/graphql", headers: { ...headers }, payload: { query } },
    });
    const { data, errors } = json();
    return { statusCode, data, code: errors?.[0]?.extensions.code, got, errors };
  };

  it("lets a person in, and tells one without a token what to do", async () => {
    const token = await provider.token();
    const { data } = await ask({ authorization: `Bearer ${token}` });
    expect(data.programme.refusals.totalCount).toBe(0);
    expect((await ask({})).code).toBe("UNAUTHENTICATED");
    expect((await ask({}, '{ programme(ref: "IF") { name } }')).data.programme.name).toBe(
      "Information Futures",
    );
  });

  it("answers a bad token 401, and never as the public", async () => {
    const expired = await provider.token({ exp: now() - 60 });
    for (const authorization of [
      `Bearer ${expired}`,
      "Bearer ",
      "Basic c3JvOnNybw==",
      "Bearer a b",
    ]) {
      const { statusCode, code, data, got } = await ask({ authorization }, "{ __typename }");
      expect([statusCode, code, data]).toEqual([401, "UNAUTHENTICATED", undefined]);
      expect(got["www-authenticate"]).toBe("Bearer");
    }
  });

  it("answers 503 while the provider is down, and logs why", async () => {
    const { location, folder, drop } = await emptyDatabase("sqlite");
    drops.push(drop);
    const config = readConfig({
      TRANCHE_OIDC_ISSUER: "http://127.0.0.1:1",
      TRANCHE_OIDC_AUDIENCE: AUDIENCE,
      TRANCHE_SEED: "none",
    });
    const logged: string[] = [];
    const logger = pino({}, { write: (line: string) => void logged.push(line) });
    const other = await assemble({ ...config, dataFolder: folder, location }, logger, []);
    const token = await provider.token();
    const { statusCode, headers, json } = await other.http.inject({
      ...{ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${token}` } },
      payload: { query: "{ __typename }" },
    });
    await other.stop();
    expect([statusCode, headers["retry-after"]]).toEqual([503, "5"]);
    expect(json().errors[0].extensions.code).toBe("SIGN_IN_UNAVAILABLE");
    expect(logged.join("")).toContain("can't be asked for its keys");
    expect(logged.join("")).not.toContain(token);
  });

  it("has no door for demonstrations, and takes no token of one", async () => {
    const { statusCode } = await system.http.inject({
      ...{ method: "POST", url: "/demo/token", payload: { role: "SRO" } },
    });
    expect(statusCode).toBe(404);
  });

  it("logs no token", async () => {
    const token = await provider.token({ exp: now() - 60 });
    await ask({ authorization: `Bearer ${token}` });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join("")).not.toContain(token.slice(0, 40));
  });

  it.each([
    ["another address without a provider", { HOST: "0.0.0.0" }, "HOST"],
    [
      "another address in the demonstration",
      { HOST: "10.0.0.1", TRANCHE_ACCESS: "demonstration" },
      "HOST",
    ],
    [
      "an issuer without an audience",
      { TRANCHE_OIDC_ISSUER: "https://id.example.org" },
      "TRANCHE_OIDC_AUDIENCE",
    ],
    ["sign-in without an issuer", { TRANCHE_ACCESS: "oidc" }, "TRANCHE_OIDC_ISSUER"],
    [
      "an issuer in the clear",
      { TRANCHE_OIDC_ISSUER: "http://id.example.org", TRANCHE_OIDC_AUDIENCE: "a" },
      "TRANCHE_OIDC_ISSUER",
    ],
  ])("does not start with %s", (_what, settings, field) => {
    expect(() => readConfig(settings)).toThrow(
      expect.objectContaining({ code: "BAD_SETTING", field }),
    );
  });
});
