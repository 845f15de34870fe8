import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { Role } from "../../server/src/access/caller.ts";
import { PERMISSIONS, PLUGIN_MUTATIONS, READERS } from "../../server/src/access/permissions.ts";
import { withPermissions } from "../../server/src/access/print-permissions.ts";
import { composed } from "../../server/src/host/print-schema.ts";
import { plugins } from "../../tranche.config.ts";
import { openApi } from "../support/api.ts";
import { KINDS } from "../support/databases.ts";

const ROOT = join(import.meta.dirname, "../..");
const { schema, ownership } = await composed(plugins);
const WRITES = Object.values(schema.getMutationType()?.getFields() ?? {});
const READS = Object.values(schema.getQueryType()?.getFields() ?? {});
const ROLES = Object.values(Role);

/** Who may, of the core's operations by their row and of the plugins' by their rule. */
function rolesOf(coordinate: string): readonly Role[] {
  if (!ownership.has(coordinate)) return PERMISSIONS[coordinate]?.roles ?? [];
  return coordinate.startsWith("Mutation.") ? PLUGIN_MUTATIONS.roles : ROLES;
}

/** A value of the right form for everything that is required, which need not make sense. */
const SAMPLES: Record<string, unknown> = {
  ...{ ID: "IF", String: "x", Int: 1, Float: 1, Boolean: true, Money: "1.00", Quantity: "1" },
  ...{ Date: "2020-01-01", Month: "2020-01", DateTime: "2020-01-01T00:00:00Z", Percent: "1" },
};

function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type)]));
  }
  if (isScalarType(type) && type.name in SAMPLES) return SAMPLES[type.name];
  throw new Error(`No sample of ${String(type)}.`);
}

/** A document that asks one root field with what it requires, and its variables. */
function asking(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>) {
  const required = field.args.filter(
    (argument: GraphQLArgument) => isNonNullType(argument.type) || argument.name === "input",
  );
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = required.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isScalarType(getNamedType(field.type)) ? "" : "{ __typename }";
  const between = required.length > 0;
  return {
    document: `${kind} ${between ? `(${declared})` : ""} { ${field.name}${between ? `(${given})` : ""} ${selection} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, sample(type)])),
  };
}

const operations = [
  ...READS.map((field) => ({ coordinate: `Query.${field.name}`, ...asking("query", field) })),
  ...WRITES.map((field) => ({
    coordinate: `Mutation.${field.name}`,
    ...asking("mutation", field),
  })),
];

describe("the table of roles", () => {
  it("has a row for every root field of the core, and none for what is not there", () => {
    const own = operations
      .map(({ coordinate }) => coordinate)
      .filter((each) => !ownership.has(each));
    expect(own.filter((each) => !(each in PERMISSIONS))).toEqual([]);
    expect(Object.keys(PERMISSIONS).filter((each) => !isThere(schema, each))).toEqual([]);
  });

  it("lets nobody write who only reads, and gives somebody to everything", () => {
    for (const [coordinate, { roles }] of Object.entries(PERMISSIONS)) {
      expect(roles.length, coordinate).toBeGreaterThan(0);
      if (coordinate.startsWith("Mutation."))
        expect(
          roles.filter((role) => READERS.includes(role)),
          coordinate,
        ).toEqual([]);
    }
  });

  it("keeps those who spend or award from what sets their limits", () => {
    const mayBoth = (one: string, other: string) =>
      rolesOf(`Mutation.${one}`).filter((role) => rolesOf(`Mutation.${other}`).includes(role));
    for (const use of ["recordSpend", "setForecast", "closeMonth", "awardLot", "varyContract"])
      for (const limit of ["recordDecision", "passGate", "waiveReadinessItem"])
        expect(mayBoth(use, limit), `${use} and ${limit}`).toEqual([Role.SRO]);
    expect(mayBoth("recordSpend", "awardLot")).toEqual([Role.SRO]);
  });

  it("is printed in ACCESS.md as it is", () => {
    const page = readFileSync(join(ROOT, "server/ACCESS.md"), "utf8");
    expect(page).toBe(withPermissions(page));
    expect(page).toContain("| `Mutation.recordSpend` |  |  |  |  | ● |  |  | ● |  |");
  });
});

function isThere(of: GraphQLSchema, coordinate: string): boolean {
  const [type = "", field = ""] = coordinate.split(".");
  const found = of.getType(type);
  return found !== undefined && "getFields" in found && field in found.getFields();
}

describe.each(KINDS)("every role and every operation on %s", (kind) => {
  const api = openApi(kind, "information-futures", plugins);
  let heads: () => Promise<string>;
  beforeAll(() => {
    heads = async () => {
      const snapshot = api.system.store.database.snapshot();
      const rows = await snapshot.query(
        "SELECT programme, head_seq, head_digest FROM chain WHERE programme <> 'SERVER' ORDER BY programme",
      );
      await snapshot.end();
      return JSON.stringify(rows);
    };
  });

  it.each([...ROLES, null])("%s", async (role) => {
    const ask = api.as(role);
    const denied = operations.filter(
      ({ coordinate }) => !rolesOf(coordinate).includes(role ?? Role.PUBLIC),
    );
    const before = await heads();
    const refused = role === null ? "UNAUTHENTICATED" : "FORBIDDEN";
    for (const { coordinate, document, variables } of denied) {
      const { errors } = await ask(document, variables);
      expect(
        errors?.map(({ extensions }) => extensions.code),
        coordinate,
      ).toEqual([refused]);
    }
    expect(await heads()).toBe(before);

    for (const operation of operations) {
      if (denied.includes(operation)) continue;
      const { errors = [] } = await ask(operation.document, operation.variables);
      for (const { extensions, message } of errors)
        expect(extensions.code, `${operation.coordinate}: ${message}`).toMatch(
          /BAD_INPUT|NOT_FOUND|CONFLICT|LIMIT_EXCEEDED|GATE_NOT_READY|BEFORE_FIRST_RECORD|ROUTE_NOT_ALLOWED|NOT_ADVERTISED|WRONG_KIND_OF_MONEY|DELEGATION_NOT_IN_FORCE/,
        );
    }
  });

  it("keeps of those who signed in what they were refused, and of nobody else", async () => {
    const count = async () => {
      const { data } = await api.ask(
        '{ programme(ref: "IF") { refusals(first: 1) { totalCount edges { node { operation code actor asked } } } } }',
      );
      return data.programme.refusals;
    };
    const PLAN = `mutation { planLot(input: { programme: "IF", ref: "LX", name: "x", reason: "test" }) { lot { ref } } }`;
    const { totalCount } = await count();
    await api.as(null)(PLAN);
    expect((await count()).totalCount).toBe(totalCount);
    await api.as(Role.FINANCE)(PLAN);
    const after = await count();
    expect(after.totalCount).toBe(totalCount + 1);
    expect(after.edges[0].node).toMatchObject({
      ...{ operation: "planLot", code: "FORBIDDEN", actor: "demonstration FINANCE" },
      asked: expect.stringContaining('"LX"'),
    });
  });

  it("shows what was refused to whom the row names, and the rest of the programme to all", async () => {
    const READ = '{ programme(ref: "IF") { name refusals { totalCount } } }';
    for (const role of [...ROLES, null]) {
      const { data, errors } = await api.as(role)(READ);
      const may = role !== null && rolesOf("Programme.refusals").includes(role);
      expect(data.programme.name).toBeTruthy();
      expect(data.programme.refusals === null).toBe(!may);
      expect(errors === undefined).toBe(may);
    }
  });
});
