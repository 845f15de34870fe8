import { readFileSync } from "node:fs";
import { addDays } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { Role } from "../../server/src/access/caller.ts";
import { ApiKeys } from "../../server/src/access/identity/api-keys.ts";
import { BadToken } from "../../server/src/access/identity/bad-token.ts";
import { openApi } from "../support/api.ts";
import { KINDS } from "../support/databases.ts";

const today = new Date().toISOString().slice(0, 10);
const WANTED = { name: "Power BI", role: Role.MEMBER, scope: "IF", endsOn: addDays(today, 30) };

describe.each(KINDS)("a key of a reporting tool on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  let clock = 0;
  const keys = () => new ApiKeys(api.system.store, () => Date.now() + clock);
  const idOf = (token: string) => token.slice(4, 16);
  const ask = async (token: string, query: string) => {
    const { body } = await api.system.http.inject({
      ...{ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${token}` } },
      payload: { query },
    });
    return JSON.parse(body);
  };

  it("reads what its role and scope may, and no more", async () => {
    const token = await keys().issue("test", WANTED);
    const query = (ref: string) =>
      `{ programme(ref: "${ref}", audience: INTERNAL) { ref changes(first: 1) { edges { node { actor } } } } }`;
    const own = (await ask(token, query("IF"))).data.programme;
    expect(own.changes.edges[0].node.actor).not.toBeNull();
    const other = (await ask(token, query("MIPS"))).data.programme;
    expect(other.changes.edges[0].node.actor).toBeNull();
  });

  it("changes nothing, whatever its role", async () => {
    const token = await keys().issue("test", WANTED);
    const { errors } = await ask(
      token,
      `mutation { raiseRisk(input: { programme: "IF", ref: "R99", reason: "x", type: RISK, title: "x", owner: "x" }) { risk { ref } } }`,
    );
    expect(errors[0].extensions.code).toBe("FORBIDDEN");
    expect(errors[0].message).toContain("a key only reads");
  });

  it.each([
    [
      "another secret",
      (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    ],
    ["an unknown id", (token: string) => `trk_${"a".repeat(12)}${token.slice(16)}`],
    ["no secret", (token: string) => token.slice(0, 17)],
    ["its digest for its secret", (token: string) => `${token.slice(0, 17)}${"0".repeat(64)}`],
    ["SQL in its id", (token: string) => `trk_' OR 1=1 --${token.slice(16)}`],
  ])("is not accepted with %s", async (_what, altered) => {
    const token = altered(await keys().issue("test", WANTED));
    await expect(keys().caller(token)).rejects.toThrow(BadToken);
    expect((await ask(token, "{ __typename }")).errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });

  it("ends on its day", async () => {
    const token = await keys().issue("test", WANTED);
    expect((await keys().caller(token)).readsOnly).toBe(true);
    clock = 32 * 86_400_000;
    await expect(keys().caller(token)).rejects.toThrow(BadToken);
    clock = 0;
  });

  it("ends within seconds when it is revoked by another process", async () => {
    const here = keys();
    const token = await here.issue("test", WANTED);
    await here.caller(token);
    await keys().revoke("test", idOf(token));
    clock = 5_001;
    await expect(here.caller(token)).rejects.toThrow(BadToken);
    clock = 0;
    await expect(here.revoke("test", "nothing")).rejects.toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });

  it("notes its last use, once an hour", async () => {
    const here = keys();
    const token = await here.issue("test", WANTED);
    const usedAt = async () => (await here.list()).find(({ key }) => key === idOf(token))?.usedAt;
    expect(await usedAt()).toBeNull();
    await here.caller(token);
    const first = await usedAt();
    expect(first?.slice(0, 10)).toBe(today);
    clock = 60_000;
    await here.caller(token);
    expect(await usedAt()).toBe(first);
    clock = 3_600_001;
    await here.caller(token);
    expect(await usedAt()).not.toBe(first);
    clock = 0;
  });

  it.each([
    ["a role that changes things", { role: Role.SRO }, "role"],
    ["an end in the past", { endsOn: addDays(today, -1) }, "until"],
    ["an end too far away", { endsOn: addDays(today, 401) }, "until"],
    ["a name that misleads", { name: "Power\u202eBI" }, "name"],
  ])("is not issued with %s", async (_what, wrong, field) => {
    await expect(keys().issue("test", { ...WANTED, ...wrong })).rejects.toThrow(
      expect.objectContaining({ code: "BAD_INPUT", field }),
    );
  });

  it("is kept in the server's chain, which is whole, and its secret nowhere", async () => {
    const token = await keys().issue("a.clerk", WANTED);
    const snapshot = api.system.store.database.snapshot();
    const [change] = await snapshot.query<{ actor: string; reason: string }>(
      "SELECT actor, reason FROM change WHERE programme = 'SERVER' ORDER BY seq DESC LIMIT 1",
    );
    expect(change).toEqual({ actor: "a.clerk", reason: `Issues the key ${idOf(token)}.` });
    const kept = await snapshot.query("SELECT * FROM api_key");
    await snapshot.end();
    expect(JSON.stringify(kept)).not.toContain(token.slice(17));
    const { location } = api.empty;
    if (location.kind === "sqlite")
      expect(readFileSync(location.file).includes(token.slice(17))).toBe(false);
  });
});
