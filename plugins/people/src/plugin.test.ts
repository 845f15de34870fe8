import { assertPlugin, fakeReads } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { factsOf, MANY } from "./example-facts.ts";
import { plugin } from "./plugin.ts";

const DAY = "2019-08-31";

describe("the plugin", () => {
  it("keeps the contract", () => assertPlugin(plugin));

  it("names all that is its own after itself", () => {
    const types = { database: "sqlite", text: "text", day: "text", instant: "text" } as const;
    const rest = { money: "integer", count: "integer", flag: "integer" };
    const made = plugin.migrations.flatMap((step) => step.up({ ...types, ...rest }));
    expect(made.every((sql) => sql.startsWith("CREATE TABLE people_"))).toBe(true);
    expect(made).toHaveLength(plugin.entities.length);
    expect(plugin.migrations.flatMap((step) => step.down({ ...types, ...rest }))).toHaveLength(4);
    const named = [...plugin.entities, ...plugin.facets.map(({ type }) => type)];
    expect(named.every(({ name }) => name.startsWith("People"))).toBe(true);
    const mutations = plugin.resolvers.flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor"),
    );
    expect(mutations.every((name) => /^record(People)[A-Z]/.test(name))).toBe(true);
    expect(mutations).toHaveLength(4);
  });

  it("has metrics that can be told apart and rated", () => {
    const keys = plugin.metrics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, better, thresholds, workstream } of plugin.metrics) {
      expect(key).toMatch(/^people\.[a-z]+(-[a-z]+)*$/);
      expect(workstream).toBe("PEOPLE");
      expect(better === "higher").toBe(thresholds.green > thresholds.amber);
    }
  });
});

describe("metrics", () => {
  const facts = factsOf("P7", DAY);

  it.each([
    ["people.vacancy-rate", 10, DAY],
    ["people.turnover", 100 / 9, DAY],
    ["people.applications-per-vacancy", 12, "2019-06-29"],
    ["people.time-to-fill", 91, DAY],
    ["people.training-completion", 80, DAY],
    ["people.skills-coverage", 90, DAY],
  ])(
    "%s asks once for 500 programmes and leaves out those without facts",
    async (key, value, on) => {
      const reads = fakeReads(DAY, facts);
      const measured = await plugin.metrics
        .find((each) => each.key === key)
        ?.computeMany?.(MANY, reads);
      expect(reads.asked).toHaveLength(1);
      expect([...(measured ?? [])]).toEqual([
        ["P7", { value: expect.closeTo(value, 10), observedOn: on }],
      ]);
    },
  );

  it("see nothing that is dated after the day", async () => {
    const reads = fakeReads("2018-08-31", facts);
    for (const { computeMany } of plugin.metrics)
      expect(await computeMany?.(MANY, reads)).toEqual(new Map());
  });
});
