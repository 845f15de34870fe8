import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

const PACK =
  "query ($programme: ID!, $asAt: DateTime) { boardPack(programme: $programme, asAt: $asAt) { asAt } }";
const PLAN =
  "mutation ($input: PlanLotInput!) { planLot(input: $input) { lot { ref ceiling revision } } }";
const AMEND =
  "mutation ($input: AmendLotInput!) { amendLot(input: $input) { lot { ref ceiling revision } } }";
const BEGIN =
  "mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { programme { ref name } } }";

const lot = { programme: "P", ref: "NEW", name: "New lot", reason: "test" };
const begun = { programme: "Q", name: "Q", vision: "v", reason: "test" };

/** What is asked, the code and the field that must come back. */
const CASES: [what: string, query: string, variables: object, code: string, field: string][] = [
  ["an unknown programme", PACK, { programme: "NOPE" }, "NOT_FOUND", "programme"],
  ["a chain that is no programme", PACK, { programme: "PORTFOLIO" }, "NOT_FOUND", "programme"],
  [
    "an unknown programme to change",
    PLAN,
    { input: { ...lot, programme: "NOPE" } },
    "NOT_FOUND",
    "programme",
  ],
  ["a malformed date", PACK, { programme: "P", asAt: "19/12/2018" }, "BAD_INPUT", "asAt"],
  ["a day that does not exist", PACK, { programme: "P", asAt: "2018-02-30" }, "BAD_INPUT", "asAt"],
  ["a number for a date", PACK, { programme: "P", asAt: 20181219 }, "BAD_INPUT", "asAt"],
  [
    "a day before the first record",
    PACK,
    { programme: "P", asAt: "2017-12-31" },
    "BEFORE_FIRST_RECORD",
    "asAt",
  ],
  ["a day still to come", PACK, { programme: "P", asAt: "2999-01-01" }, "BAD_INPUT", "asAt"],
  ["three decimals", PLAN, { input: { ...lot, ceiling: "1.234" } }, "BAD_INPUT", "ceiling"],
  ["a number for money", PLAN, { input: { ...lot, ceiling: 1.5 } }, "BAD_INPUT", "ceiling"],
  [
    "a separator in money",
    PLAN,
    { input: { ...lot, ceiling: "1,000.00" } },
    "BAD_INPUT",
    "ceiling",
  ],
  ["a negative amount", PLAN, { input: { ...lot, ceiling: "-0.01" } }, "BAD_INPUT", "ceiling"],
  ["10^18", PLAN, { input: { ...lot, ceiling: "1000000000000000000.00" } }, "BAD_INPUT", "ceiling"],
  [
    "one penny too many",
    PLAN,
    { input: { ...lot, ceiling: "900000000000.01" } },
    "BAD_INPUT",
    "ceiling",
  ],
  ["an empty name", PLAN, { input: { ...lot, name: "" } }, "BAD_INPUT", "name"],
  ["a blank name", PLAN, { input: { ...lot, name: " \t" } }, "BAD_INPUT", "name"],
  ["a zero character", PLAN, { input: { ...lot, name: "a\u0000b" } }, "BAD_INPUT", "name"],
  ["half a surrogate pair", PLAN, { input: { ...lot, name: "a\ud800b" } }, "BAD_INPUT", "name"],
  ["90 kB of text", PLAN, { input: { ...lot, name: "x".repeat(90_000) } }, "BAD_INPUT", "name"],
  ["1 MB for a date", PACK, { programme: "P", asAt: "x".repeat(90_000) }, "BAD_INPUT", "asAt"],
  ["an empty reason", PLAN, { input: { ...lot, reason: "" } }, "BAD_INPUT", "reason"],
  ["no reason", PLAN, { input: { ...lot, reason: undefined } }, "BAD_INPUT", "reason"],
  ["an unknown input field", PLAN, { input: { ...lot, colour: "red" } }, "BAD_INPUT", "colour"],
  ["a ref that begins with a slash", PLAN, { input: { ...lot, ref: "/b" } }, "BAD_INPUT", "ref"],
  ["a taken ref", PLAN, { input: { ...lot, ref: "L1" } }, "CONFLICT", "ref"],
  ["a link to nowhere", PLAN, { input: { ...lot, tranche: "T9" } }, "BAD_INPUT", "tranche"],
  [
    "a stale revision",
    AMEND,
    { input: { programme: "P", ref: "L1", revision: 7, name: "n", reason: "r" } },
    "CONFLICT",
    "revision",
  ],
  [
    "a missing record",
    AMEND,
    { input: { programme: "P", ref: "L99", revision: 1, name: "n", reason: "r" } },
    "NOT_FOUND",
    "ref",
  ],
  [
    "a null name",
    AMEND,
    { input: { programme: "P", ref: "L1", revision: 1, name: null, reason: "r" } },
    "BAD_INPUT",
    "name",
  ],
  ["an empty programme name", BEGIN, { input: { ...begun, name: "" } }, "BAD_INPUT", "name"],
  [
    "a vision of 1 MB",
    BEGIN,
    { input: { ...begun, vision: "x".repeat(90_000) } },
    "BAD_INPUT",
    "vision",
  ],
  [
    "a programme that exists",
    BEGIN,
    { input: { ...begun, programme: "P" } },
    "CONFLICT",
    "programme",
  ],
  [
    "the portfolio's own name",
    BEGIN,
    { input: { ...begun, programme: "Portfolio" } },
    "BAD_INPUT",
    "programme",
  ],
  [
    "nothing to amend",
    AMEND,
    { input: { programme: "P", ref: "L1", revision: 1, reason: "r" } },
    "BAD_INPUT",
    "input",
  ],
  [
    "SOURCED without a source",
    PLAN,
    { input: { ...lot, provenance: "SOURCED" } },
    "BAD_INPUT",
    "provenance",
  ],
  [
    "a control character in the source",
    PLAN,
    { input: { ...lot, source: "a\u0000b" } },
    "BAD_INPUT",
    "source",
  ],
  [
    "half a surrogate in the source",
    PLAN,
    { input: { ...lot, source: "a\ud800b" } },
    "BAD_INPUT",
    "source",
  ],
  ["an empty source", PLAN, { input: { ...lot, source: "" } }, "BAD_INPUT", "source"],
  [
    "2,001 characters of source",
    PLAN,
    { input: { ...lot, source: "x".repeat(2001) } },
    "BAD_INPUT",
    "source",
  ],
  [
    "an empty idempotency key",
    PLAN,
    { input: { ...lot, idempotencyKey: "" } },
    "BAD_INPUT",
    "idempotencyKey",
  ],
  ["a zero character in a ref", PACK, { programme: "a\u0000b" }, "BAD_INPUT", "programme"],
  ["the year 0", PACK, { programme: "P", asAt: "0000-01-01" }, "BAD_INPUT", "asAt"],
  [
    "the year 20000",
    PACK,
    { programme: "P", asAt: "+020000-01-01T00:00:00Z" },
    "BAD_INPUT",
    "asAt",
  ],
  [
    "an offset into the year 10000",
    PACK,
    { programme: "P", asAt: "9999-12-31T23:59:59-23:00" },
    "BAD_INPUT",
    "asAt",
  ],
  ["a page too large", "{ programmes(first: 101) { totalCount } }", {}, "BAD_INPUT", "first"],
  ["a page of nothing", "{ programmes(first: 0) { totalCount } }", {}, "BAD_INPUT", "first"],
  ["a cursor made up", '{ programmes(after: "x") { totalCount } }', {}, "BAD_INPUT", "after"],
  [
    "a literal with three decimals",
    'mutation { planLot(input: {programme: "P", ref: "N", name: "n", reason: "r", ceiling: "1.234"}) { lot { ref } } }',
    {},
    "BAD_INPUT",
    "ceiling",
  ],
  [
    "a literal date",
    '{ boardPack(programme: "P", asAt: "soon") { asAt } }',
    {},
    "BAD_INPUT",
    "asAt",
  ],
];

describe.each(KINDS)("bad input on %s", (kind) => {
  const api = openApi(kind, "none");

  it("is refused with a code, the field and a sentence, and writes nothing", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const state = async () => {
      const snapshot = api.system.store.database.snapshot();
      const rows = await Promise.all(
        ["chain", "change", "record_version", "programme", "lot", "idempotency"].map((table) =>
          snapshot.query(`SELECT * FROM ${table} ORDER BY 1, 2`),
        ),
      );
      await snapshot.end();
      return JSON.stringify(rows);
    };
    const before = await state();
    for (const [what, query, variables, code, field] of CASES) {
      const answer = await api.ask(query, variables);
      const [error, ...more] = answer.errors ?? [];
      expect(more, what).toEqual([]);
      expect(error?.extensions, what).toEqual({ code, field });
      expect(error?.message.length, what).toBeGreaterThan(20);
      expect(error?.message.length, what).toBeLessThanOrEqual(600);
      expect(JSON.stringify(answer), what).not.toMatch(/stack|node_modules|\.ts:|SQLITE|SELECT/i);
    }
    expect(await state()).toBe(before);
  });

  it("is told of at the HTTP door as well", async () => {
    const post = (payload: string, type = "application/json") =>
      api.system.http.inject({
        method: "POST",
        url: "/graphql",
        payload,
        headers: { "content-type": type },
      });
    const malformed = await post("{");
    expect([malformed.statusCode, malformed.json().errors[0].extensions.code]).toEqual([
      400,
      "BAD_REQUEST",
    ]);
    const large = await post(JSON.stringify({ query: "x".repeat(3e6) }));
    expect([large.statusCode, large.json().errors[0].extensions.code]).toEqual([
      413,
      "BODY_TOO_LARGE",
    ]);
    const form = await post("query=%7B__typename%7D", "application/x-www-form-urlencoded");
    expect([form.statusCode, form.json().errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
    const depth = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const nested = await post(
      `{"query":${JSON.stringify(PACK)},"variables":{"programme":"P","asAt":${depth}}}`,
    );
    expect(nested.json().errors[0].extensions).toMatchObject({
      code: "LIMIT_EXCEEDED",
      limit: "inputDepth",
      field: "asAt",
    });
    expect(nested.body).not.toMatch(/call stack/);
    const other = await api.ask("subscription { __typename }");
    expect(other.errors?.[0]?.extensions.code).toBe("INVALID_DOCUMENT");
    const nowhere = await api.system.http.inject({ url: "/nowhere" });
    expect([nowhere.statusCode, nowhere.json().errors[0].extensions.code]).toEqual([
      404,
      "NOT_FOUND",
    ]);
    const broken = await post(JSON.stringify({ query: "{ nope }" }));
    expect(broken.json().errors[0].extensions.code).toBe("INVALID_DOCUMENT");
  });

  it("and good input by the hundred leave the server answering", async () => {
    for (let n = 1; n <= 40; n++) {
      const input = { ...lot, ref: `MANY${n}`, ...(n % 4 ? {} : { name: "" }) };
      const answer = await api.ask(PLAN, { input });
      if (n % 4) expect(answer.data.planLot.lot.ref).toBe(`MANY${n}`);
      else expect(answer.errors?.[0]?.extensions.field).toBe("name");
    }
    const health = await api.system.http.inject({ url: "/health" });
    expect(health.json()).toMatchObject({ ready: true });
  });

  it("leaves good input alone: a change, its repetition and its amendment", async () => {
    const input = { ...lot, ref: "GOOD", ceiling: "0.10", idempotencyKey: "one" };
    const first = await api.ask(PLAN, { input });
    expect(first).toEqual({
      data: { planLot: { lot: { ref: "GOOD", ceiling: "0.10", revision: 1 } } },
    });
    expect(await api.ask(PLAN, { input })).toEqual(first);
    const other = await api.ask(PLAN, { input: { ...input, name: "Another" } });
    expect(other.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");
    const amended = await api.ask(AMEND, {
      input: { programme: "P", ref: "GOOD", revision: 1, ceiling: "0.30", reason: "more" },
    });
    expect(amended.data.amendLot.lot).toEqual({ ref: "GOOD", ceiling: "0.30", revision: 2 });
    const { data } = await api.ask('{ verifyChain(programme: "P") { ok length problem } }');
    expect(data.verifyChain).toEqual({ ok: true, length: 33, problem: null });
  });
});
