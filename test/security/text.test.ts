import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { Role } from "../../server/src/access/caller.ts";
import { composed } from "../../server/src/host/print-schema.ts";
import { plugins } from "../../tranche.config.ts";
import { openApi } from "../support/api.ts";
import { KINDS } from "../support/databases.ts";

const { schema } = await composed(plugins);
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});

const SAMPLES: Record<string, unknown> = {
  ...{ ID: "IF", String: "x", Int: 1, Float: 1, Boolean: true, Money: "1.00", Quantity: "1" },
  ...{ Date: "2020-01-01", Month: "2020-01", DateTime: "2020-01-01T00:00:00Z", Percent: "1" },
};

/** A value of the right form for everything that is required, which need not make sense. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type)]));
  }
  return SAMPLES[getNamedType(type).name];
}

/** One text of an input, and the whole input as it is with another text there. */
interface Place {
  readonly field: string;
  readonly type: "String" | "ID";
  with(text: string): unknown;
}

/** Every text of an input's type, with those in the lists and inputs within it. */
function textsOf(type: GraphQLInputType, field = "", within: readonly string[] = []): Place[] {
  if (isNonNullType(type)) return textsOf(type.ofType, field, within);
  if (isListType(type))
    return textsOf(type.ofType, `${field}[0]`, within).map((place) => ({
      ...place,
      with: (text: string) => [place.with(text)],
    }));
  if (isInputObjectType(type)) {
    if (within.includes(type.name)) return [];
    const whole = sample(type) as object;
    return Object.values(type.getFields()).flatMap((part) => {
      const path = field === "" ? part.name : `${field}.${part.name}`;
      return textsOf(part.type, path, [...within, type.name]).map((place) => ({
        ...place,
        with: (text: string) => ({ ...whole, [part.name]: place.with(text) }),
      }));
    });
  }
  if (!isScalarType(type) || (type.name !== "String" && type.name !== "ID")) return [];
  return [{ field, type: type.name, with: (text) => text }];
}

function documentOf(
  mutation: GraphQLField<unknown, unknown>,
  kind: "mutation" | "query" = "mutation",
): string {
  const declared = mutation.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = mutation.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isScalarType(getNamedType(mutation.type)) ? "" : "{ __typename }";
  return `${kind} (${declared}) { ${mutation.name}(${given}) ${selection} }`;
}

const PLACES = MUTATIONS.flatMap((mutation) =>
  mutation.args.flatMap((argument) =>
    textsOf(argument.type, argument.name === "input" ? "" : argument.name).map((place) => ({
      mutation: mutation.name,
      document: documentOf(mutation),
      place,
      variables: (text: string) => ({
        ...Object.fromEntries(mutation.args.map(({ name, type }) => [name, sample(type)])),
        [argument.name]: place.with(text),
      }),
    })),
  ),
);

const MISLEADING: [what: string, text: string][] = [
  ["U+202E", "pay\u202ements"],
  ["U+200B", "pay\u200bments"],
  ["U+0000", "pay\u0000ments"],
  ["half a character", "pay\ud800ments"],
  ["99,000 characters", "x".repeat(99_000)],
];

type Changed = { node: { reason: string } };

const PLAN = "mutation ($input: PlanLotInput!) { planLot(input: $input) { lot { ref } } }";

const FAMILY = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";

/** What is written, in a name or in a reason, and how it is kept where that is otherwise. */
const HONEST: [what: string, field: "name" | "reason", text: string, kept?: string][] = [
  ["Welsh", "name", "T\u0175r a \u0177d"],
  ["a price", "name", "\u00a340m \u2013 \u201cthe whole\u201d, it\u2019s all"],
  ["Polish", "name", "Za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105"],
  [
    "Arabic",
    "name",
    "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f \u0627\u0644\u0623\u0645\u064a\u0646".normalize(
      "NFC",
    ),
  ],
  ["Hebrew", "name", "\u05e9\u05dc\u05d5\u05dd \u05db\u05d4\u05df"],
  ["Chinese", "name", "\u6570\u5b57\u670d\u52a1"],
  ["a combining sequence", "name", "Cafe\u0301", "Caf\u00e9"],
  ["a no-break space in a name", "name", "5\u00a0sites", "5 sites"],
  ["a line end in a name", "name", "Two\n lines", "Two lines"],
  ["a no-break space in prose", "reason", "5\u00a0%"],
  ["Hindi that joins", "reason", "\u0915\u094d\u200d\u0937"],
  ["an emoji family", "reason", `For ${FAMILY} all`],
  ["several lines", "reason", "One.\n\n\tTwo."],
];

/** Every text that a query takes, wherever the schema has an argument for it at its root. */
const LOOKED_FOR = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((query) =>
  query.args.flatMap((argument) =>
    textsOf(argument.type, argument.name).map((place) => ({
      query: `${query.name} ${place.field}`,
      document: documentOf(query, "query"),
      variables: (text: string) => ({
        ...Object.fromEntries(
          query.args
            .filter(({ type }) => isNonNullType(type))
            .map(({ name, type }) => [name, sample(type)]),
        ),
        [argument.name]: place.with(text),
      }),
    })),
  ),
);

describe.each(KINDS)("text at the API on %s", (kind) => {
  const api = openApi(kind, "information-futures", plugins);
  const heads = async () => {
    const snapshot = api.system.store.database.snapshot();
    const rows = await snapshot.query(
      "SELECT programme, head_seq, head_digest FROM chain WHERE programme <> 'SERVER' ORDER BY 1",
    );
    await snapshot.end();
    return JSON.stringify(rows);
  };

  it.each(MISLEADING)("is refused in every field of every mutation: %s", async (_what, text) => {
    expect(PLACES.length).toBeGreaterThan(300);
    const before = await heads();
    const wrong: string[] = [];
    for (const { mutation, document, place, variables } of PLACES) {
      const { errors = [] } = await api.ask(document, variables(text));
      const [error] = errors;
      const told = `${error?.extensions.code} ${error?.extensions.field}`;
      const expected = [`BAD_INPUT ${place.field}`, `NOT_FOUND ${place.field}`];
      const isRight = expected.slice(0, place.type === "ID" ? 2 : 1).includes(told);
      if (!isRight || errors.length > 1)
        wrong.push(`${mutation} ${place.field}: ${told} ${error?.message.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(await heads()).toBe(before);
  });

  it("is refused with its character and place, and is never echoed", async () => {
    const { errors } = await plan("T1", { name: "pay\u202ements" });
    expect(errors?.[0]?.message).toBe(
      "It holds U+202E as character 4, which changes the order in which the text is read. Remove it.",
    );
    const mixed = await plan("T1", { name: "p\u0430yments" });
    expect(mixed.errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "name" });
    expect(mixed.errors?.[0]?.message).toMatch(/^U\+0430 .*Cyrillic.* character 2,/);
    const echoed = await api.ask(
      '{ programme(ref: "IF") { spend(after: "\u202e") { totalCount } } }',
    );
    expect(JSON.stringify(echoed)).not.toContain("\u202e");
  });

  it.each(HONEST)("is kept as it was written: %s", async (_what, field, text, kept = text) => {
    const ref = `H${HONEST.findIndex(([, , each]) => each === text)}`;
    const written = field === "name" ? { name: text } : { name: "Lot", reason: text };
    expect((await plan(ref, written)).errors).toBeUndefined();
    const lots = await api.ask('{ programme(ref: "IF") { lots { ref name } } }');
    if (field === "name") expect(lots.data.programme.lots).toContainEqual({ ref, name: kept });
    const { data } = await api.ask(
      '{ programme(ref: "IF") { changes(first: 100) { edges { node { reason } } } } }',
    );
    const reasons = data.programme.changes.edges.map(({ node }: Changed) => node.reason);
    if (field === "reason") expect(reasons).toContain(kept);
  });

  it("that was recorded before stays, and other facts of its record can change", async () => {
    await plan("OLD", { name: "Old lot" });
    const old = "Old\u200b lot \u202e";
    await api.system.store.database.write((connection) =>
      connection.query("UPDATE lot SET name = ? WHERE programme = 'IF' AND ref = 'OLD'", [old]),
    );
    const amend = (facts: object) =>
      api.ask(
        "mutation ($input: AmendLotInput!) { amendLot(input: $input) { lot { name ceiling } } }",
        { input: { programme: "IF", ref: "OLD", reason: "test", ...facts } },
      );
    const amended = await amend({ ceiling: "2.00" });
    expect(amended.data.amendLot.lot).toEqual({ name: old, ceiling: "2.00" });
    const { errors } = await amend({ name: `${old}s` });
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "name" });
    const mended = await amend({ name: "Old lot" });
    expect(mended.data.amendLot.lot.name).toBe("Old lot");
  });

  it("that a refusal keeps is written out", async () => {
    const { errors } = await api.as(Role.FINANCE)(PLAN, {
      input: {
        programme: "IF",
        ref: "X",
        name: "pay\u202ements",
        reason: "\u{1f600}".repeat(3000),
      },
    });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const { data } = await api.ask(
      '{ programme(ref: "IF") { refusals(first: 1) { edges { node { asked } } } } }',
    );
    const [{ node }] = data.programme.refusals.edges;
    expect(node.asked).toContain("pay\\u202ements");
    expect(node.asked).not.toContain("\u202e");
  });

  it("is looked for without failing, whatever it holds", async () => {
    const codes = new Set<string>();
    for (const { query, document, variables } of LOOKED_FOR)
      for (const text of [
        "a\u0000b",
        "\u0000",
        "\udc00",
        "a\ud800b",
        "\u202e",
        "x".repeat(90_000),
      ]) {
        const { errors = [] } = await api.ask(document, variables(text));
        for (const { extensions, message } of errors) {
          codes.add(extensions.code);
          expect(extensions.code, `${query}: ${message}`).toMatch(/^(BAD_INPUT|NOT_FOUND)$/);
        }
        if (/[\0\p{Cs}]/u.test(text)) expect(errors, query).toHaveLength(1);
      }
    expect([...codes].sort()).toEqual(["BAD_INPUT", "NOT_FOUND"]);
  });

  it("that nothing can hold is named where it stands, in a literal and in a variable", async () => {
    const asked: [document: string, variables: object, field: string][] = [
      ['{ programme(ref: "\\u0000") { ref } }', {}, "ref"],
      ["query ($p: ID!) { programme(ref: $p) { ref } }", { p: "\u0000" }, "ref"],
      [
        'query ($s: String) { programme(ref: "IF") { spend(filter: { supplier: $s }) { totalCount } } }',
        { s: "\ud800" },
        "filter.supplier",
      ],
      [
        'query ($f: SpendFilter) { programme(ref: "IF") { spend(filter: $f) { totalCount } } }',
        { f: { supplier: "\ud800" } },
        "filter.supplier",
      ],
      [PLAN, { input: { programme: "IF", ref: "\u0000", name: "n", reason: "r" } }, "ref"],
    ];
    for (const [document, variables, field] of asked) {
      const { errors } = await api.ask(document, variables);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_INPUT", field }]);
    }
  });

  it("that nothing can hold is refused before the database, whatever it came out of", async () => {
    const { database } = api.system.store;
    for (const text of ["\u0000", "a\u0000b", "\ud800", "\udc00b"]) {
      const snapshot = database.snapshot();
      const asked = snapshot.query("SELECT programme FROM chain WHERE programme = ?", [text]);
      await expect(asked).rejects.toMatchObject({ code: "BAD_INPUT" });
      // The snapshot goes on: PostgreSQL would take no more of it, had it been asked.
      expect(await snapshot.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await snapshot.end();
    }
  });

  it("in a cursor is one that was given, or bad input", async () => {
    const lists = ["spend", "changes", "refusals"].map(
      (list) =>
        `query ($after: String) { programme(ref: "IF") { ${list}(after: $after) { pageInfo { endCursor } } } }`,
    );
    lists.push("query ($after: String) { programmes(after: $after) { pageInfo { endCursor } } }");
    const cursor = (key: string) => Buffer.from(`at:${key}`).toString("base64url");
    for (const list of lists)
      for (const key of [
        "\u0000",
        "a\u0000b",
        "NaN",
        "1e400",
        "-1",
        "1.5",
        "99999999999",
        "1/2/3",
        "",
      ]) {
        const isRef = list.includes("programmes");
        const { errors } = await api.ask(list, { after: cursor(key) });
        const found = errors?.map(({ extensions }) => extensions);
        if (!isRef)
          expect(found, `${list} ${key}`).toEqual([{ code: "BAD_INPUT", field: "after" }]);
        else expect(found ?? [{ code: "BAD_INPUT" }]).toMatchObject([{ code: "BAD_INPUT" }]);
      }
    for (const list of lists) {
      const { errors } = await api.ask(list, {
        after: Buffer.from([97, 255]).toString("base64url"),
      });
      expect(errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "after" });
    }
  });

  it("of two refs that only capitals tell apart is refused", async () => {
    const begin = (programme: string) =>
      api.ask(
        "mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { programme { ref } } }",
        { input: { programme, name: "Another", vision: "v", reason: "r" } },
      );
    const taken = await begin("if");
    expect(taken.errors?.[0]?.extensions).toEqual({ code: "CONFLICT", field: "programme" });
    await plan("CASE", { name: "One" });
    const alike = await plan("case", { name: "Two" });
    expect(alike.errors?.[0]?.extensions).toEqual({ code: "CONFLICT", field: "ref" });
    const known = await api.ask('{ programme(ref: "if") { ref } }');
    expect(known.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  const plan = (ref: string, facts: object) =>
    api.ask(PLAN, { input: { programme: "IF", ref, reason: "test", ...facts } });
});
