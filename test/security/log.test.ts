import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble, type System } from "../../server/src/host/system.ts";
import { type EmptyDatabase, emptyDatabase } from "../support/databases.ts";
import { type Knock, knock } from "../support/knock.ts";
import { signedIn } from "../support/tokens.ts";

const FORGED = '{"level":30,"msg":"forged"}';
const BREAKS = `\r\n${FORGED}\r\n\u001b[2J\u001b[31mred\u2028${FORGED}\u0085`;
const SECRET = "not-to-be-told";

describe("the log", () => {
  let system: System;
  let empty: EmptyDatabase;
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });

  beforeAll(async () => {
    empty = await emptyDatabase("sqlite");
    system = await assemble(
      {
        host: "127.0.0.1",
        access: { mode: "demonstration" },
        port: 0,
        dataFolder: empty.folder,
        location: empty.location,
        strict: true,
        seed: "none",
        pluginDeadlineMs: 5000,
        environment: {},
      },
      pino({ level: "trace" }, stream),
      [],
    );
  });
  afterAll(async () => {
    await system.stop();
    await empty.drop();
  });

  const linesOf = async (sent: Knock) => {
    text = "";
    const { headers } = await knock(system, sent);
    await new Promise((resolve) => setImmediate(resolve));
    return { lines: text.split("\n").filter(Boolean), id: headers["x-request-id"] };
  };
  const asks = (query: string, more: object = {}): Knock => ({ payload: { query, ...more } });

  it.each<[string, Knock]>([
    ["the operation's name", asks("{ __typename }", { operationName: BREAKS })],
    ["the document", asks(`{ ${BREAKS} }`)],
    [
      "a variable",
      asks("query ($a: ID!) { programme(ref: $a) { ref } }", { variables: { a: BREAKS } }),
    ],
    ["a variable's name", asks("{ __typename }", { variables: { [BREAKS]: 1 } })],
    ["the path", { method: "GET", url: `/${encodeURIComponent(BREAKS)}` }],
    ["the query", { method: "GET", url: `/graphql?${encodeURIComponent(BREAKS)}` }],
    [
      "a header",
      { ...asks("{ __typename }"), headers: { "user-agent": "\u001b[2J", "x-request-id": FORGED } },
    ],
    ["the host", { ...asks("{ __typename }"), headers: { host: FORGED } }],
    ["the origin", { ...asks("{ __typename }"), headers: { origin: FORGED } }],
  ])("has one line of JSON for each request, whatever stands in %s", async (_place, sent) => {
    const { lines, id } = await linesOf(sent);
    const read = lines.map((line) => JSON.parse(line));
    expect(read.filter(({ msg }) => msg === "answered")).toMatchObject([{ id }]);
    expect(read.map(({ msg }) => msg)).not.toContain("forged");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
  });

  it("holds no token, no value and no address of a caller's", async () => {
    const { authorization } = await signedIn(system);
    const [, token = ""] = authorization.split(" ");
    const sent: Knock[] = [
      { ...asks("{ __typename }"), headers: { authorization } },
      { ...asks("{ __typename }"), headers: { authorization: `Bearer ${SECRET}` } },
      { ...asks("{ __typename }"), headers: { authorization: `Basic ${SECRET}`, cookie: SECRET } },
      { method: "GET", url: `/graphql?query={__typename}&token=${SECRET}` },
      { method: "GET", url: `/${SECRET}` },
      asks("query ($a: ID!) { programme(ref: $a) { ref } }", { variables: { a: SECRET } }),
      asks(`{ programme(ref: "${SECRET}") { ref } }`),
      { ...asks(`{ ${SECRET.replaceAll("-", "_")} }`), headers: { authorization } },
    ];
    for (const each of sent) {
      await linesOf(each);
      expect(text).toContain('"answered"');
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(SECRET.replaceAll("-", "_"));
      expect(text).not.toContain(token.split(".")[2]);
    }
  });

  it("gives each request an id of its own, which the caller is told and can't choose", async () => {
    const chosen = { ...asks("{ __typename }"), headers: { "x-request-id": "mine" } };
    const [one, other] = [await linesOf(chosen), await linesOf(chosen)];
    expect(one.id).not.toBe(other.id);
    expect([one.id, other.id]).not.toContain("mine");
    expect(one.lines.map((line) => JSON.parse(line).id)).toContain(one.id);
  });
});
