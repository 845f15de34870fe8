import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CopiedServer, RepositoryCopy } from "./support/repository-copy.ts";

type MakePlugin = typeof import("../server/src/host/make-plugin.ts");
type Check = typeof import("../plugins/kit/src/check/check-plugin.ts");
type PluginList = typeof import("../tranche.config.ts");

describe("a new plugin", () => {
  let copy: RepositoryCopy;
  let server: CopiedServer | undefined;

  beforeAll(async () => {
    copy = await RepositoryCopy.make();
  });
  afterAll(async () => {
    await server?.stop();
    await copy.drop();
  });

  it("is made by one command, which says what comes next in five lines", async () => {
    const { code, stdout } = await copy.run("npm run --silent new:plugin estates");
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toEqual([
      expect.stringContaining("plugins/estates"),
      expect.stringContaining("@tranche/plugin-estates in tranche.config.ts"),
      expect.stringMatching(/^ {2}npm test -w plugins\/estates {3}\S/),
      expect.stringMatching(/^ {2}npm run codegen +\S/),
      expect.stringMatching(/^ {2}npm start +\S/),
    ]);
  });

  it("can have hyphens in its id", async () => {
    const { makePlugin } = await copy.import<MakePlugin>("server/src/host/make-plugin.ts");
    await makePlugin(copy.root, "data-ethics");
    expect(await copy.read("plugins/data-ethics/src/item.ts")).toContain("class DataEthicsItem");
  });

  it("is in good form, and has no trace of the template", async () => {
    const { code } = await copy.run(
      "npx biome check plugins/estates plugins/data-ethics tranche.config.ts",
    );
    expect(code).toBe(0);
    expect(await copy.run("grep -ri template plugins/estates plugins/data-ethics")).toMatchObject({
      code: 1,
      stdout: "",
    });
  });

  it("is in the lock, so that npm ci takes it", async () => {
    const { code, stderr } = await copy.run("npm ci --dry-run --offline");
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("error")]);
    const { packages } = JSON.parse(await copy.read("package-lock.json"));
    expect(packages["plugins/estates"]).toEqual({
      ...packages["plugins/template"],
      name: "@tranche/plugin-estates",
    });
  });

  it("keeps the contract, with hyphens too", async () => {
    const { checkPlugin } = await copy.import<Check>("plugins/kit/src/check/check-plugin.ts");
    const { plugin } = await copy.import<{ plugin: unknown }>("plugins/data-ethics/src/plugin.ts");
    expect(await checkPlugin(plugin)).toEqual({ ok: true, problems: [] });
  });

  it("answers, measures and shows in the server that lists it", async () => {
    const { plugins } = await copy.import<PluginList>("tranche.config.ts");
    server = await copy.serve(plugins);
    const record = (field: string) =>
      `${field}(input: { programme: "IF", reason: "test", ref: "I1", title: "First",
        addedOn: "2019-02-01", doneOn: "2019-02-02" }) { item { ref } }`;
    const recorded = await server.ask(
      `mutation { ${record("recordEstatesItem")} ${record("recordDataEthicsItem")}
        takeSnapshot(programme: "IF") { runs { metric status readings } } }`,
    );
    expect(recorded.errors).toBeUndefined();
    for (const metric of ["estates.items-done", "data-ethics.items-done"])
      expect(recorded.data.takeSnapshot.runs).toContainEqual({ metric, status: "OK", readings: 1 });
    const { data, errors } = await server.ask(`{
      plugins { id state reason }
      metricCatalogue { key plugin }
      programme(ref: "IF") { estates { openCount items { title } } dataEthics { openCount } }
      boardPack(programme: "IF") { sections { plugin title status } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.programme).toEqual({
      estates: { openCount: 0, items: [{ title: "First" }] },
      dataEthics: { openCount: 0 },
    });
    for (const id of ["estates", "data-ethics"]) {
      expect(data.plugins).toContainEqual({ id, state: "READY", reason: null });
      expect(data.metricCatalogue).toContainEqual({ key: `${id}.items-done`, plugin: id });
      const title = `Items of the ${id.replace("-", " ")}`;
      expect(data.boardPack.sections).toContainEqual({ plugin: id, title, status: "OK" });
    }
  });

  it.each([
    ["Estates", 'has "Estates" as id'],
    ["benefits", "a room of the core"],
    ["milestones", 'The core has "milestones"'],
    ["people", "There is a folder plugins/people already."],
    ["kit", "There is a folder plugins/kit already."],
    ["estates", "There is a folder plugins/estates already."],
    ["../escape", "as id. Use lower-case letters"],
  ])("is refused as %s, in one line, and nothing is written", async (id, reason) => {
    const before = await written(copy);
    const { makePlugin } = await copy.import<MakePlugin>("server/src/host/make-plugin.ts");
    const refusal = await makePlugin(copy.root, id).catch(({ message }: Error) => message);
    expect(refusal).toContain(reason);
    expect(refusal).not.toContain("\n");
    expect(await written(copy)).toEqual(before);
  });

  it("is refused when only the list has it, and nothing is written", async () => {
    const config = await copy.read("tranche.config.ts");
    await copy.write("tranche.config.ts", config.replace("plugin-estates", "plugin-elsewhere"));
    const { code, stdout, stderr } = await copy.run("npm run --silent new:plugin elsewhere");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('tranche.config.ts lists "elsewhere" already. Choose another id.\n');
    expect(existsSync(`${copy.root}/plugins/elsewhere`)).toBe(false);
  });

  it("says how it is called, when it is called otherwise", async () => {
    const calls = ["", "one two"].map((words) =>
      copy.run(`npm run --silent new:plugin -- ${words}`),
    );
    for (const { code, stderr } of await Promise.all(calls))
      expect([code, stderr]).toEqual([2, expect.stringContaining("npm run new:plugin estates")]);
  });
});

/** What the command writes, beside folders of plugins. */
async function written(copy: RepositoryCopy) {
  const { stdout } = await copy.run("ls plugins node_modules/@tranche");
  return [stdout, await copy.read("tranche.config.ts"), await copy.read("package-lock.json")];
}
