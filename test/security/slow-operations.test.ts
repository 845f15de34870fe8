import { Provenance } from "@tranche/plugin-kit";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { inTheName } from "../../server/src/access/caller.ts";
import { RequestContext } from "../../server/src/access/request-context.ts";
import { LIMITS } from "../../server/src/http/limits.ts";
import { Milestone } from "../../server/src/rooms/delivery/milestone.ts";
import { failsWhenAsked } from "../fixtures/plugins/faulty.ts";
import { openApi } from "../support/api.ts";
import { event } from "../support/benefits.ts";
import { KINDS } from "../support/databases.ts";
import { type Knock, knock, toldBy } from "../support/knock.ts";
import { writeProgramme } from "../support/programme.ts";
import { signedIn } from "../support/tokens.ts";

const limits = { ...LIMITS, points: Number.POSITIVE_INFINITY, operationMs: 1500 };
const tooLong = {
  ...{ status: 400, code: "LIMIT_EXCEEDED", limit: "operationMs", max: limits.operationMs },
};
const asks = (query: string): Knock => ({ payload: { query } });

describe.each(KINDS)("an operation that waits for a plugin on %s", (kind) => {
  const { plugin } = failsWhenAsked["facet hangs"] as (typeof failsWhenAsked)[string];
  const api = openApi(kind, "none", [{ use: plugin }], { door: { limits } });

  it("is ended in its time, every time, and holds no connection and no place", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const headers = await signedIn(api.system);
    const slow = asks('{ programme(ref: "P") { lots { ref } faulty { word } } }');
    // More than there are readers and places.
    const answers = Array.from({ length: 12 }, () => knock(api.system, { ...slow, headers }));
    for (const answer of await Promise.all(answers)) expect(toldBy(answer)).toEqual(tooLong);
    const honest = asks('{ programme(ref: "P") { lots { ref } } }');
    expect(toldBy(await knock(api.system, { ...honest, headers }))).toEqual({ status: 200 });
  });
});

describe.each(KINDS)("a request that is over on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const tooLongNow = { code: "LIMIT_EXCEEDED", details: { limit: "operationMs" } };
  const begun = () => new RequestContext(api.system.store, api.system.registry, inTheName("test"));
  const statement = { programme: "IF", reason: "test", provenance: Provenance.ILLUSTRATIVE };
  const length = async () =>
    (await api.ask('{ verifyChain(programme: "IF") { ok length } }')).data.verifyChain;

  it("writes nothing of what it had begun, and begins nothing more", async () => {
    const before = await length();
    const context = begun();
    let isReached = false;
    const underWay = context.change(statement, async (transaction) => {
      await transaction.create(Milestone, event("LATE"));
      await context.close();
      isReached = true;
    });
    await expect(underWay).rejects.toMatchObject(tooLongNow);
    expect(isReached).toBe(true);
    const next = context.change(statement, async () => expect.unreachable());
    await expect(next).rejects.toMatchObject(tooLongNow);
    expect(await length()).toEqual(before);
  });

  it("reads nothing more, and takes no new snapshot", async () => {
    const context = begun();
    await context.read().sight("IF");
    await context.close();
    await context.renew();
    await expect(context.verify("IF")).rejects.toMatchObject(tooLongNow);
  });
});

describe("an operation that waits for the database", () => {
  const api = openApi("postgres", "information-futures", [], { door: { limits } });

  /** Asks while somebody else holds what it needs. */
  const whileHeld = async (statement: string, sent: Knock) => {
    const { location } = api.empty;
    const holder = new Client({
      connectionString: location.kind === "postgres" ? location.url : "",
    });
    await holder.connect();
    try {
      await holder.query(`BEGIN; ${statement}`);
      const answer = await knock(api.system, { ...sent, headers: await signedIn(api.system) });
      await expect.poll(() => inUse(holder), { timeout: 30_000 }).toEqual([]);
      return toldBy(answer);
    } finally {
      await holder.end();
    }
  };
  /** The server's connections that are in a transaction, as somebody else's transaction sees them. */
  const inUse = async (holder: Client) => {
    await holder.query("SELECT pg_stat_clear_snapshot()");
    const { rows } = await holder.query(
      "SELECT state, query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tranche' AND state <> 'idle'",
    );
    return rows;
  };

  it("is ended when it reads, and gives back its connection", async () => {
    const read = asks('{ programme(ref: "IF") { lots { ref } } }');
    expect(await whileHeld("LOCK TABLE lot IN ACCESS EXCLUSIVE MODE", read)).toEqual(tooLong);
    const again = await knock(api.system, { ...read, headers: await signedIn(api.system) });
    expect(toldBy(again)).toEqual({ status: 200 });
  });

  it("is ended when it writes, and has written nothing", async () => {
    const lot = (ref: string) =>
      `planLot(input: { programme: "IF", ref: "${ref}", name: "x", reason: "test" }) { lot { ref } }`;
    const write = asks(`mutation { a: ${lot("SLOW1")} b: ${lot("SLOW2")} }`);
    const held = "SELECT * FROM chain WHERE programme = 'IF' FOR UPDATE";
    expect(await whileHeld(held, write)).toEqual(tooLong);
    const { data } = await api.ask('{ programme(ref: "IF") { lots { ref } } }');
    const refs = data.programme.lots.map(({ ref }: { ref: string }) => ref);
    expect(refs.filter((ref: string) => ref.startsWith("SLOW"))).toEqual([]);
    expect((await api.ask(`mutation { ${lot("QUICK")} }`)).errors).toBeUndefined();
  });

  it("runs no statement for longer, to read or to write", async () => {
    const { database } = api.system.store;
    const tookTooLong = { code: "LIMIT_EXCEEDED", details: { limit: "operationMs" } };
    const snapshot = database.snapshot();
    await expect(snapshot.query("SELECT pg_sleep(30)")).rejects.toMatchObject(tookTooLong);
    await snapshot.end();
    const writing = database.write((connection) => connection.query("SELECT pg_sleep(30)"));
    await expect(writing).rejects.toMatchObject(tookTooLong);
  });
});
