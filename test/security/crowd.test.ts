import { describe, expect, it } from "vitest";
import { emptyDatabase, KINDS } from "../support/databases.ts";
import { ServerProcess } from "../support/server-process.ts";

/** A minute with TRANCHE_THOROUGH=1, and otherwise some seconds of it. */
const SECONDS = process.env.TRANCHE_THOROUGH === "1" ? 60 : 4;
const READERS = 500;
const WRITERS = 20;

const PACK = `{ boardPack(programme: "IF") { asAt lots { ref ceiling status } objectives { ref name } funding { approved { total } actual { total } } } }`;
const RAISE = `mutation ($ref: ID!) { raiseRisk(input: { programme: "IF", ref: $ref, type: RISK, title: "A risk", owner: "PMO", reason: "test" }) { risk { ref } } }`;
/** What a server may say that has more to do than it can. */
const STATED = ["BUSY", "RATE_LIMITED"];

describe.each(KINDS)("500 readers and 20 writers at once on %s", (kind) => {
  it("get an answer or a stated limit, and leave a record that is whole", {
    timeout: 300_000,
  }, async () => {
    const { location, folder, drop } = await emptyDatabase(kind);
    const database = location.kind === "postgres" ? { TRANCHE_DATABASE_URL: location.url } : {};
    const server = new ServerProcess({ TRANCHE_DATA: folder, ...database });
    try {
      const address = await server.ready();
      const base = new URL(address).origin;
      const tokenFor = async (role: string) => {
        const answer = await fetch(`${base}/demo/token`, {
          ...{ method: "POST", headers: { "content-type": "application/json" } },
          body: JSON.stringify({ role }),
        });
        return ((await answer.json()) as { token: string }).token;
      };
      const authorization = `Bearer ${await tokenFor("PMO")}`;
      const ask = async (
        query: string,
        variables: object,
        headers: Record<string, string> = {},
      ) => {
        const answer = await fetch(address, {
          ...{ method: "POST", headers: { "content-type": "application/json", ...headers } },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = (await answer.json()) as {
          data?: Record<string, unknown>;
          errors?: { extensions: { code: string } }[];
        };
        return { status: answer.status, data, code: errors?.[0]?.extensions.code };
      };
      const until = Date.now() + SECONDS * 1000;
      const told = new Map<string, number>();
      const count = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
      const written: string[] = [];
      const reader = async () => {
        while (Date.now() < until) {
          const { code = "read", status } = await ask(PACK, {});
          count(code);
          expect(status === 200 || STATED.includes(code), `${status} ${code}`).toBe(true);
        }
      };
      const writer = async (_: unknown, n: number) => {
        for (let turn = 0; Date.now() < until; turn++) {
          const ref = `RX-${n}-${turn}`;
          const { code = "written", status } = await ask(RAISE, { ref }, { authorization });
          count(code);
          if (code === "written") written.push(ref);
          else expect(STATED, `${status} ${code}`).toContain(code);
        }
      };
      await Promise.all([
        ...Array.from({ length: READERS }, reader),
        ...Array.from({ length: WRITERS }, writer),
      ]);
      const healthy = await fetch(`${base}/health`);
      expect(healthy.status).toBe(200);
      const after = await ask(
        '{ verifyChain(programme: "IF") { ok } programme(ref: "IF") { risks { ref } } }',
        {},
        { authorization: `Bearer ${await tokenFor("ADMIN")}` },
      );
      expect(after.data?.verifyChain).toEqual({ ok: true });
      const programme = after.data?.programme as { risks: { ref: string }[] } | undefined;
      const kept =
        programme?.risks.map(({ ref }) => ref).filter((ref) => ref.startsWith("RX-")) ?? [];
      expect(kept.toSorted()).toEqual(written.toSorted());
      expect(told.get("read") ?? 0).toBeGreaterThan(SECONDS);
      expect(written.length).toBeGreaterThan(0);
      if (process.env.TRANCHE_THOROUGH === "1") console.info(kind, Object.fromEntries(told));
    } finally {
      await server.stop();
      await drop();
    }
  });
});
