import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Role } from "../../server/src/access/caller.ts";
import { LIMITS } from "../../server/src/http/limits.ts";
import { openApi } from "../support/api.ts";
import { KINDS } from "../support/databases.ts";
import { type Knock, knock, toldBy } from "../support/knock.ts";
import { signedIn } from "../support/tokens.ts";

const HONEST: Knock = { payload: { query: '{ programme(ref: "IF") { name } }' } };

describe.each(KINDS)("callers that are too many on %s", (kind) => {
  const limits = { ...LIMITS, points: Number.POSITIVE_INFINITY, waiting: 2 };
  const api = openApi(kind, "information-futures", [], { door: { limits } });

  it("are told to come again, while those before them and /health are answered", async () => {
    const headers = await signedIn(api.system);
    const crowd = Array.from({ length: 60 }, () => knock(api.system, { ...HONEST, headers }));
    const health = await knock(api.system, { method: "GET", url: "/health" });
    expect(health.statusCode).toBe(200);
    const answers = await Promise.all(crowd);
    const busy = answers.filter(({ statusCode }) => statusCode === 503);
    expect(busy.length).toBeGreaterThan(0);
    for (const answer of busy) {
      expect(toldBy(answer)).toMatchObject({ code: "BUSY" });
      expect(answer.headers["retry-after"]).toBe("1");
    }
    const others = answers.filter((answer) => !busy.includes(answer));
    expect(others.length).toBeGreaterThanOrEqual(limits.waiting);
    for (const answer of others) expect(toldBy(answer)).toEqual({ status: 200 });
    expect(toldBy(await knock(api.system, { ...HONEST, headers }))).toEqual({ status: 200 });
  });

  it("leave no snapshot open behind them", async () => {
    const headers = await signedIn(api.system);
    const refused: Knock = { payload: { query: "{ __typename ".repeat(20) + "}".repeat(20) } };
    for (let n = 0; n < 30; n++) await knock(api.system, { ...refused, headers });
    expect(toldBy(await knock(api.system, { ...HONEST, headers }))).toEqual({ status: 200 });
  });
});

describe("a caller's points", () => {
  const limits = { ...LIMITS, points: 1200 };
  const api = openApi("sqlite", "information-futures", [], { door: { limits } });
  const DEAR: Knock = { payload: { query: '{ verifyChain(programme: "IF") { ok } }' } };

  it("are spent, come back in the seconds told, and are nobody else's", async () => {
    const signed = await signedIn(api.system, [Role.PMO]);
    const other = await signedIn(api.system, [Role.FINANCE]);
    const spend = async (headers: Record<string, string>, sent = DEAR) =>
      knock(api.system, { ...sent, headers });
    const answers = [await spend(signed), await spend(signed), await spend(signed)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const left = answers.slice(0, 2).map((answer) => answer.json().extensions.cost);
    expect(left[0]).toMatchObject({ requested: 501, max: LIMITS.cost });
    expect(left[1].remaining).toBeLessThan(left[0].remaining);
    const [, , refused] = answers as [unknown, unknown, Awaited<ReturnType<typeof knock>>];
    expect(toldBy(refused)).toMatchObject({
      ...{ code: "RATE_LIMITED", limit: "points", max: 1200, requested: 501 },
    });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await spend(other)).statusCode).toBe(200);
    expect((await spend({})).statusCode).not.toBe(429);
    // What is cheap still has its points.
    expect((await spend(signed, HONEST)).statusCode).toBe(200);
  });

  it("are those of their address for whoever has not signed in, whatever they say it is", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 200 && !statuses.includes(429); n++) {
      const headers = { "x-forwarded-for": `10.0.0.${n}`, forwarded: `for=10.0.0.${n}` };
      const { statusCode } = await knock(api.system, { ...HONEST, headers });
      statuses.push(statusCode);
    }
    expect(statuses).toContain(429);
  });
});

describe("a connection", () => {
  const limits = { ...LIMITS, headersMs: 300, requestMs: 600, idleMs: 300, connections: 4 };
  const api = openApi("sqlite", "none", [], { door: { limits } });
  const open: Socket[] = [];
  let port: number;
  beforeAll(async () => {
    await api.system.http.listen({ host: "127.0.0.1", port: 0 });
    port = (api.system.http.server.address() as AddressInfo).port;
  });
  afterEach(async () => {
    const closed = open.splice(0).map(async (socket) => {
      if (!socket.closed) await Promise.all([once(socket, "close"), socket.destroy()]);
    });
    await Promise.all(closed);
  });

  /** A connection that says what it is told to, and what it has heard when it is closed. */
  const caller = async (first = "") => {
    const socket = connect(port, "127.0.0.1");
    open.push(socket);
    let heard = "";
    socket.setEncoding("utf8").on("data", (part) => {
      heard += part;
    });
    socket.on("error", () => {});
    const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(heard)));
    await once(socket, "connect");
    if (first) socket.write(first);
    return { socket, closed };
  };
  const host = () => `Host: 127.0.0.1:${port}\r\n`;
  const isServed = async () => {
    const { closed } = await caller(`GET /health HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`);
    return (await closed).startsWith("HTTP/1.1 200");
  };

  it.each<[string, () => string, string]>([
    ["says nothing", () => "", "408"],
    ["stops within its headers", () => `POST /graphql HTTP/1.1\r\n${host()}X-A: b`, "408"],
    [
      "stops before its body",
      () =>
        `POST /graphql HTTP/1.1\r\n${host()}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n`,
      "408",
    ],
    [
      "stops within its body",
      () =>
        `POST /graphql HTTP/1.1\r\n${host()}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"query"`,
      "408",
    ],
    [
      "stops within a chunk",
      () =>
        `POST /graphql HTTP/1.1\r\n${host()}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{"q`,
      "408",
    ],
    ["stays when it was answered", () => `GET /health HTTP/1.1\r\n${host()}\r\n`, "200"],
  ])("is closed that %s", async (_what, first, status) => {
    const { closed } = await caller(first());
    const heard = await closed;
    expect(heard.split(" ")[1] ?? "").toBe(status);
    expect(await isServed()).toBe(true);
  });

  it("is closed whose headers come a byte at a time", async () => {
    const { socket, closed } = await caller(`POST /graphql HTTP/1.1\r\n${host()}`);
    const trickle = setInterval(() => socket.write("X-A: b\r\n"), 50);
    await closed;
    clearInterval(trickle);
    expect(await isServed()).toBe(true);
  });

  it("is closed whose body comes a byte at a time", async () => {
    const { socket, closed } = await caller(
      `POST /graphql HTTP/1.1\r\n${host()}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
    );
    const trickle = setInterval(() => socket.write(" "), 50);
    await closed;
    clearInterval(trickle);
    expect(await isServed()).toBe(true);
  });

  it("is one of so many: more are closed at once, and those open are served", async () => {
    const within = await Promise.all(Array.from({ length: limits.connections }, () => caller()));
    const { closed } = await caller(`GET /health HTTP/1.1\r\n${host()}\r\n`);
    expect(await closed).toBe("");
    const [first] = within as [Awaited<ReturnType<typeof caller>>];
    first.socket.write(`GET /health HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`);
    expect(await first.closed).toMatch(/^HTTP\/1.1 200/);
  });

  it.each<[string, () => string, string]>([
    ["no HTTP", () => "\u0016\u0003\u0001\u0002\u0000\r\n\r\n", "400"],
    ["no Host", () => "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n", "400"],
    ["no Host, as HTTP/1.0 may", () => "GET /health HTTP/1.0\r\n\r\n", "421"],
    ["an empty Host", () => "GET /health HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n", "421"],
    [
      "the Host of another port",
      () => "GET /health HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n",
      "421",
    ],
    [
      "two Hosts",
      () => `GET /health HTTP/1.1\r\n${host()}Host: attacker.example\r\nConnection: close\r\n\r\n`,
      "400",
    ],
    [
      "two lengths",
      () =>
        `POST /graphql HTTP/1.1\r\n${host()}Content-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
      "400",
    ],
    [
      "a length and chunks",
      () =>
        `POST /graphql HTTP/1.1\r\n${host()}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      "400",
    ],
    [
      "headers of twenty kilobytes",
      () => `GET /health HTTP/1.1\r\n${host()}X-A: ${"a".repeat(20_000)}\r\n\r\n`,
      "431",
    ],
    [
      "a line break alone within a header",
      () => `GET /health HTTP/1.1\r\n${host()}X-A: b\nX-B: c\r\n\r\n`,
      "400",
    ],
  ])("says %s", async (_what, first, status) => {
    const { closed } = await caller(first());
    const heard = await closed;
    expect(heard.split(" ")[1] ?? "").toBe(status);
    expect(heard).not.toMatch(/node_modules|\n\s+at /);
    expect(await isServed()).toBe(true);
  });

  it("that goes away before its answer leaves the server as it was", async () => {
    for (let n = 0; n < 20; n++) {
      const body = JSON.stringify(HONEST.payload);
      const { socket } = await caller(
        `POST /graphql HTTP/1.1\r\n${host()}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      socket.destroy();
      if (!socket.closed) await once(socket, "close");
    }
    await pause(50);
    expect(await isServed()).toBe(true);
    expect(toldBy(await knock(api.system, HONEST))).toMatchObject({ status: 200 });
  });
});
