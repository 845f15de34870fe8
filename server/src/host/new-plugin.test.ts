import { describe, expect, it } from "vitest";
import { idProblem, renamed, withListed, withLocked } from "./new-plugin.ts";

describe("a text of the template", () => {
  it.each([
    ["@tranche/plugin-template", "@tranche/plugin-data-ethics"],
    ['id: "template"', 'id: "data-ethics"'],
    ['field: "template"', 'field: "dataEthics"'],
    ["programme { template { openCount } }", "programme { dataEthics { openCount } }"],
    ["recordTemplateItem", "recordDataEthicsItem"],
    ['@record("template_item")', '@record("data_ethics_item")'],
    ["template.items-done", "data-ethics.items-done"],
    ["TRANCHE_PLUGIN_TEMPLATE", "TRANCHE_PLUGIN_DATA_ETHICS"],
    ["Items of the template", "Items of the data ethics"],
    ["npm test -w plugins/template", "npm test -w plugins/data-ethics"],
  ])("%s becomes %s", (text, becomes) => {
    expect(renamed(text, "data-ethics")).toBe(becomes);
  });

  it("is not renamed twice when the id has the template's name in it", () => {
    expect(renamed('template_item, "template", Template', "new-template")).toBe(
      'new_template_item, "new-template", NewTemplate',
    );
  });
});

describe("the core leaves no room for", () => {
  it.each([
    ["Estates", /^The plugin has "Estates" as id\. Use lower-case letters/],
    ["a--b", /^The plugin has "a--b" as id\./],
    ["a".repeat(41), "The id has 41 characters. Use at most 40."],
    ["finance", '"finance" is a room of the core. Choose another id.'],
    ["milestones", /^The core has "milestones", as the plugin would have\./],
    ["metric", /^The core has "MetricRun", as the plugin would have\./],
  ])("%s", (id, problem) => {
    expect(idProblem(id, ["class TemplateRun {}"])).toMatch(problem);
  });

  it.each(["estates", "data-ethics", "metric-2", "a".repeat(40)])("but does for %s", (id) => {
    expect(idProblem(id, ["class TemplateRun {}"])).toBeUndefined();
  });
});

describe("the list of plugins", () => {
  const listed = (list: string) =>
    withListed(`import x from "x";\n\nexport const plugins: readonly E[] = ${list};\n`, "estates")
      .split("[] = ")
      .at(-1);
  const entry = '{ use: "@tranche/plugin-estates" }';

  it.each([
    ["[]", `[\n  ${entry},\n];\n`],
    ['[{ use: "a" }]', `[{ use: "a" },\n  ${entry},\n];\n`],
    ['[\n  { use: "a" },\n]', `[\n  { use: "a" },\n  ${entry},\n];\n`],
    [
      '[\n  { use: "a", config: { kinds: ["]"] } } // the first\n]',
      `[\n  { use: "a", config: { kinds: ["]"] } }, // the first\n  ${entry},\n];\n`,
    ],
    [
      "[\n  { use: own }, // the first\n  // no more\n]",
      `[\n  { use: own }, // the first\n  // no more\n  ${entry},\n];\n`,
    ],
  ])("%j gets the new one at its end", (before, after) => {
    expect(listed(before)).toBe(after);
  });

  it("takes a plugin once", () => {
    expect(() => listed(`[\n  ${entry},\n]`)).toThrow('lists "estates" already');
  });

  it("must be there", () => {
    expect(() => listed("someList()")).toThrow('has no list "plugins"');
  });
});

describe("the lock", () => {
  it("gets the workspace and its link where npm has them, and stays as it is elsewhere", () => {
    const packages = (names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));
    const lock = {
      name: "tranche",
      packages: packages(["", "client-sdk", "node_modules/@tranche/plugin-kit", "plugins/kit"]),
    };
    const manifest = { name: "@tranche/plugin-estates", version: "0.1.0", private: true };
    const text = withLocked(JSON.stringify(lock), "estates", manifest);
    expect(text).toBe(
      `${JSON.stringify(
        {
          name: "tranche",
          packages: {
            "": {},
            "client-sdk": {},
            "node_modules/@tranche/plugin-estates": { resolved: "plugins/estates", link: true },
            "node_modules/@tranche/plugin-kit": {},
            "plugins/estates": { name: "@tranche/plugin-estates", version: "0.1.0" },
            "plugins/kit": {},
          },
        },
        null,
        2,
      )}\n`,
    );
    expect(withLocked(text, "estates", manifest)).toBe(text);
  });
});
