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

function documentOf(mutation: GraphQLField<unknown, unknown>): string {
  const declared = mutation.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = mutation.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isScalarType(getNamedType(mutation.type)) ? "" : "{ __typename }";
  return `mutation (${declared}) { ${mutation.name}(${given}) ${selection} }`;
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
});
