import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print, separateOperations } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { composed } from "../../server/src/host/print-schema.ts";
import { costOf } from "../../server/src/http/cost.ts";
import { checkForm } from "../../server/src/http/document-form.ts";
import { LIMITS, type LimitName } from "../../server/src/http/limits.ts";
import { plugins } from "../../tranche.config.ts";
import { openApi } from "../support/api.ts";
import { type Knock, knock, toldBy } from "../support/knock.ts";
import { documents } from "../support/operations.ts";
import { signedIn } from "../support/tokens.ts";

const ROOT = join(import.meta.dirname, "../..");
const { schema } = await composed(plugins);

const times = (count: number, part: (n: number) => string, between = " ") =>
  Array.from({ length: count }, (_, n) => part(n)).join(between);
const nested = (depth: number, open: string, close: string, innermost = "") =>
  `${open.repeat(depth)}${innermost}${close.repeat(depth)}`;
const asks = (query: string, variables: object = {}): Knock => ({ payload: { query, variables } });
const listOf = (length: number) => Array.from({ length }, () => "IF");
const lists = (depth: number) => JSON.parse(nested(depth, "[", "]")) as unknown;

/** A request that is as large as a limit says, in what that limit counts. */
const EDGES: readonly [limit: LimitName, what: string, of: (size: number) => Knock][] = [
  ["depth", "fields within fields", (n) => asks(nested(n, "{ a ", "}"))],
  [
    "depth",
    "fields through fragments",
    (n) => asks(`{ a { ...F } } fragment F on Query { ${nested(n - 2, "b {", "}", " c ")} }`),
  ],
  ["introspectionDepth", "the schema's", (n) => asks(`{ __schema ${nested(n - 1, "{ a ", "}")} }`)],
  ["aliases", "aliases", (n) => asks(`{ ${times(n, (i) => `a${i}: __typename`)} }`)],
  [
    "directives",
    "directives",
    (n) => asks(nested(n, "{ ... @include(if: true) ", "}", "{ __typename }")),
  ],
  ["directives", "unknown ones", (n) => asks(`{ __typename ${times(n, (i) => `@x${i}`)} }`)],
  [
    "definitions",
    "fragments",
    (n) =>
      asks(
        `{ ${times(n - 1, (i) => `...F${i}`)} } ${times(n - 1, (i) => `fragment F${i} on Query { __typename }`)}`,
      ),
  ],
  [
    "definitions",
    "operations",
    (n) => ({
      payload: { query: times(n, (i) => `query Q${i} { __typename }`), operationName: "Q0" },
    }),
  ],
  ["repeats", "the same field", (n) => asks(`{ ${times(n + 1, () => "__typename")} }`)],
  [
    "repeats",
    "the same field in inline fragments",
    (n) => asks(`{ ${times(n + 1, () => "... { __typename }")} }`),
  ],
  ["tokens", "names", (n) => asks(`{ ${times(n - 2, (i) => `f${i}`)} }`)],
  ["items", "items in the document", (n) => asks(`{ a(in: [${times(n, () => "1")}]) }`)],
  ["items", "items of a variable", (n) => asks("query ($l: [ID!]) { a(l: $l) }", { l: listOf(n) })],
  [
    "items",
    "items deep within a variable",
    (n) => asks("query ($l: X) { a(l: $l) }", { l: { in: [{ l: listOf(n) }] } }),
  ],
  ["inputDepth", "lists in the document", (n) => asks(`{ a(in: ${nested(n, "[", "]")}) }`)],
  ["inputDepth", "objects in it", (n) => asks(`{ a(in: ${nested(n, "{ a: ", "}", "1")}) }`)],
  [
    "inputDepth",
    "lists in a variable",
    (n) => asks("query ($l: [ID!]) { a(l: $l) }", { l: lists(n) }),
  ],
];

describe("a limit at its edge", () => {
  const limits = { ...LIMITS, points: Number.POSITIVE_INFINITY };
  const api = openApi("sqlite", "information-futures", [], { door: { limits } });
  let headers: Record<string, string>;
  beforeAll(async () => {
    headers = await signedIn(api.system);
  });
  const told = async (sent: Knock) => toldBy(await knock(api.system, { ...sent, headers }));

  it.each(EDGES)("%s: %s", async (limit, _what, of) => {
    const max = LIMITS[limit];
    const under = await told(of(max));
    expect(under).toMatchObject({ status: 200 });
    expect(under.limit).toBeUndefined();
    expect(await told(of(max + 1))).toMatchObject({
      ...{ status: 400, code: "LIMIT_EXCEEDED", limit, max },
    });
  });

  it.each([
    ["a variable's", asks("query ($entries: [ID!]) { a }", { entries: listOf(251) }), "entries"],
    [
      "the input's",
      asks("query ($input: X) { a }", { input: { in: [{ l: listOf(251) }] } }),
      "in[0].l",
    ],
    ["the document's", asks(`{ a(input: { entries: [${times(251, () => "1")}] }) }`), "entries"],
  ])("items: names the list that is too long, %s", async (_whose, sent, field) => {
    expect(await told(sent)).toMatchObject({ limit: "items", requested: 251, field });
  });

  it("cost: to the point, as the answer says it", async () => {
    const sent = asks('{ programme(ref: "IF") { lots { ref contracts: awarded } } }');
    const answer = await knock(api.system, { ...sent, headers });
    const { requested, max, remaining } = answer.json().extensions.cost;
    expect([max, remaining]).toEqual([LIMITS.cost, null]);
    const usual = limits.cost;
    try {
      Object.assign(limits, { cost: requested });
      expect(await told(sent)).toMatchObject({ status: 200 });
      Object.assign(limits, { cost: requested - 1 });
      expect(await told(sent)).toMatchObject({
        ...{ status: 400, code: "LIMIT_EXCEEDED", limit: "cost", max: requested - 1 },
        requested,
      });
    } finally {
      Object.assign(limits, { cost: usual });
    }
  });

  const OF_EACH = "{ edges { node { benefits { trajectory { month } enablers { daysLate } } } } }";
  it.each([
    ["pages of lists of lists", `{ programmes(first: 100) ${OF_EACH} }`],
    ["a page's size in a variable", `query ($n: Int = 100) { programmes(first: $n) ${OF_EACH} }`],
    [
      "a fragment spread in each of thirty others",
      `{ ${times(30, (n) => `a${n}: programmes(first: 5) { ...P }`)} } fragment P on ProgrammeConnection ${OF_EACH}`,
    ],
    [
      "thirty whole verifications",
      `{ ${times(30, (n) => `v${n}: verifyChain(programme: "IF") { ok }`)} }`,
    ],
  ])("cost: %s", async (_what, query) => {
    expect(await told(asks(query))).toMatchObject({
      ...{ status: 400, code: "LIMIT_EXCEEDED", limit: "cost", max: LIMITS.cost },
    });
  });

  it("body: in bytes", async () => {
    const ofSize = (size: number) => {
      const frame = JSON.stringify({ query: "{ __typename }", pad: "" }).length;
      return {
        payload: JSON.stringify({ query: "{ __typename }", pad: "x".repeat(size - frame) }),
      };
    };
    expect(await told(ofSize(LIMITS.body))).toEqual({ status: 200 });
    expect(await told(ofSize(LIMITS.body + 1))).toMatchObject({
      ...{ status: 413, code: "BODY_TOO_LARGE", limit: "body", max: LIMITS.body },
    });
  });

  it("a request is one operation", async () => {
    const one = { query: "{ __typename }" };
    expect(await told({ payload: [one] })).toMatchObject({ status: 400, code: "BAD_REQUEST" });
    expect(await told({ payload: [one, one] })).toMatchObject({ status: 400, code: "BAD_REQUEST" });
    expect(await told({ payload: one })).toEqual({ status: 200 });
  });
});

describe("SECURITY.md", () => {
  it("names files that are there", () => {
    const page = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
    const named = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)\)|`([\w/-]+\.test\.ts)`/g)].map(
      ([, link, test]) => link ?? test,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(join(ROOT, `${name}`)))).toEqual([]);
  });
});

describe("the limits", () => {
  it("are told in SECURITY.md as they are", () => {
    const page = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
    const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, most]) => [
      name,
      Number(most),
    ]);
    expect(Object.fromEntries(rows)).toEqual(LIMITS);
  });

  const own = readdirSync(join(ROOT, "client-sdk/operations"));
  const files = [
    ...own.map((name) => join(ROOT, "client-sdk/operations", name)),
    ...[
      "01-board-pack",
      "02-plugins",
      "03-money-and-authority",
      "04-benefits-and-skills",
      "05-publication",
    ].flatMap((name) => documents("board-pack.graphql", `${name}.graphql`)),
  ];
  const operations = [...new Set(files)].flatMap((file) =>
    Object.entries(separateOperations(parse(readFileSync(file, "utf8")))),
  );

  it.each(operations)(
    "leave %s room: twice what it needs, a board pack three times its cost",
    (name, document) => {
      expect(() => parse(print(document), { maxTokens: LIMITS.tokens / 2 })).not.toThrow();
      const half = Object.fromEntries(
        Object.entries(LIMITS).map(([each, most]) => [each, most / 2]),
      );
      expect(() => checkForm(document, { ...LIMITS, ...half })).not.toThrow();
      const share = print(document).includes("boardPack(") ? 3 : 2;
      expect(costOf(schema, document, name, {})).toBeLessThan(LIMITS.cost / share);
    },
  );
});
