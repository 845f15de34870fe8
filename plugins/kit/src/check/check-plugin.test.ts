import fc from "fast-check";
import type { GraphQLObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { describe, expect, it } from "vitest";
import { CONTRACT_RULES } from "../contract-rules.ts";
import { manifestProblems, type Plugin } from "../index.ts";
import { assertPlugin, checkPlugin } from "./check-plugin.ts";
import { but, butMetric } from "./fixtures/broken.ts";
import { brokenAnswers } from "./fixtures/broken-answers.ts";
import { brokenManifests } from "./fixtures/broken-manifests.ts";
import { brokenMeasures } from "./fixtures/broken-measures.ts";
import { addsField, brokenSchemas } from "./fixtures/broken-schemas.ts";
import { brokenStarts } from "./fixtures/broken-starts.ts";
import { brokenTables } from "./fixtures/broken-tables.ts";
import { desksUsed, estates } from "./fixtures/estates.ts";
import { siteMigration } from "./fixtures/estates-site.ts";
import { buildSlice } from "./schema-slice.ts";

const broken = [
  ...brokenManifests,
  ...brokenStarts,
  ...brokenTables,
  ...brokenSchemas,
  ...brokenAnswers,
  ...brokenMeasures,
];

describe("a plugin that keeps the contract", () => {
  it("passes", async () => {
    expect(await checkPlugin(estates)).toEqual({ ok: true, problems: [] });
  });

  it("passes again, after others in the same process", async () => {
    for (const { plugin, options } of brokenSchemas) await checkPlugin(plugin, options);
    await assertPlugin(estates);
  });

  it.each<[string, object]>([
    ["has nothing but a name", { id: "data-quality", version: "0.1.0" }],
    ["uses no extension point yet", but({ uses: {} })],
    ["leaves out programmes in its facet", but({ facets: [] })],
    [
      "has a validator that is a function",
      but({ config: Object.assign(() => {}, { "~standard": estates.config["~standard"] }) }),
    ],
    ["adds fields to its own types", but({ resolvers: [addsField] })],
    [
      "measures what is not recorded here",
      butMetric({
        computeMany: async (programmes: readonly string[]) =>
          new Map(programmes.map((ref) => [ref, { value: 7, observedOn: "2020-06-30" }])),
      }),
    ],
    [
      "asks for records of a plugin that it needs",
      but({ entities: [], migrations: [], dependsOn: ["sites"] }),
    ],
  ])("passes when it %s", async (_, plugin) => {
    expect(await checkPlugin(plugin)).toEqual({ ok: true, problems: [] });
  });
});

describe("a plugin that breaks a rule", () => {
  it.each(broken)("$rule: $how", async ({ rule, names, plugin, options }) => {
    const { ok, problems } = await checkPlugin(plugin, options);
    expect(problems).toEqual([{ rule, sentence: expect.stringContaining(names) }]);
    expect(problems[0]?.sentence).toMatch(/^[^\n]+$/);
    expect(ok).toBe(false);
  });

  it("is among these for every rule", () => {
    const rules = new Set(broken.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(Object.keys(CONTRACT_RULES).sort());
  });

  it("is told of all that is wrong at once", async () => {
    const declared = but({ version: "one", metrics: [{ ...desksUsed, unit: "", version: 0 }] });
    expect(
      manifestProblems(declared)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(["empty-text", "metric-version", "version-form"]);
    const run = but({
      migrations: [{ ...siteMigration, down: () => [] }],
      seeds: new URL("file:///nowhere/"),
    });
    const { problems } = await checkPlugin(run);
    expect(problems.map(({ rule }) => rule)).toEqual(["dirty-down", "seeds-missing"]);
  });

  it("fails its test with every sentence", async () => {
    const plugin = butMetric({ unit: "", version: 0 });
    await expect(assertPlugin(plugin)).rejects.toThrow(
      /keep the contract:\n- Metric "estates\.desks-used" has no unit.+\(empty-text\)\n- .+\(metric-version\)$/,
    );
  });
});

describe("the check", () => {
  it("takes anything and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (candidate) => {
        const { ok, problems } = await checkPlugin(candidate);
        expect(ok).toBe(false);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it("takes anything in any part", async () => {
    const part = fc.constantFrom(...Object.keys(estates));
    await fc.assert(
      fc.asyncProperty(part, fc.anything(), async (key, value) => {
        for (const { sentence } of (await checkPlugin(but({ [key]: value }))).problems)
          expect(sentence).toMatch(/\S/);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves type-graphql's metadata as it was", () => {
    const counts = () =>
      Object.values(getMetadataStorage()).map((list) => (Array.isArray(list) ? list.length : 0));
    const before = counts();
    const fieldsOf = (resolvers: Plugin["resolvers"] & object) =>
      Object.keys(
        (
          buildSlice({ ...estates, resolvers }).getType("EstatesFacet") as GraphQLObjectType
        ).getFields(),
      );
    expect(fieldsOf([addsField])).toEqual(["sites", "deskCount", "area"]);
    expect(fieldsOf([])).toEqual(["sites", "deskCount"]);
    expect(counts()).toEqual(before);
    expect(getMetadataStorage().objectTypes.filter(({ fields }) => fields)).toEqual([]);
  });
});
