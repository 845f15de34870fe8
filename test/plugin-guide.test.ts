import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaints } from "./support/complaints.ts";
import { type CopiedServer, RepositoryCopy } from "./support/repository-copy.ts";

const FOLDER = join(import.meta.dirname, "../plugins");
const PLUGIN = "plugins/estates";
/** The last lines of a run of vitest in which nothing failed or was skipped. */
const PASSED = /Tests +(\d+) passed \(\1\)/;
/** The commands build the schema, the client's code and a server, each in a process of its own. */
const LONG = 180_000;

interface Block {
  readonly language: string;
  readonly text: string;
}

/** A block of TypeScript, by the comment on its first line. */
interface Source {
  readonly file: string;
  /** It shows a part of a file as the command makes it; else it is the whole file. */
  readonly asMade: boolean;
  readonly text: string;
}

describe("plugins/README.md", async () => {
  const page = await readFile(join(FOLDER, "README.md"), "utf8");
  const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language, text]) => ({ language, text }) as Block,
  );
  const of = (language: string) =>
    blocks.filter((block) => block.language === language).map(({ text }) => text);
  const sources = of("ts").map(sourceOf);
  const [make, run] = of("sh") as [string, string];
  const [record, read] = of("graphql") as [string, string];

  let copy: RepositoryCopy;
  let data: string;
  let server: CopiedServer | undefined;

  beforeAll(async () => {
    copy = await RepositoryCopy.make();
    data = await mkdtemp(join(tmpdir(), "tranche-guide-"));
  });
  afterAll(async () => {
    await server?.stop();
    await copy.drop();
    await rm(data, { recursive: true, force: true });
  });

  it("is short, and every block of it is of a kind that is run here", () => {
    expect(page.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
    expect(new Set(blocks.map(({ language }) => language))).toEqual(
      new Set(["sh", "ts", "graphql"]),
    );
    expect([page.match(/^```/gm)?.length, of("sh").length, of("graphql").length]).toEqual([
      2 * blocks.length,
      2,
      2,
    ]);
  });

  it(
    "makes a plugin that passes its tests",
    async () => {
      const { code, stdout } = await copy.run(make);
      expect([code, stdout]).toEqual([0, expect.stringMatching(PASSED)]);
    },
    LONG,
  );

  it.each(sources.filter(({ asMade }) => asMade))("shows $file as it is made", async (source) => {
    const made = await copy.read(join(PLUGIN, source.file));
    expect(made).toContain(source.text);
  });

  it(
    "comes with version 0.1.0, which reads what is recorded",
    async () => {
      const first = await copy.start("npm start", { TRANCHE_DATA: data });
      const items = ["I1", "I2", "I3", "I4", "I5", "I6"].map(
        (ref, at) => `${ref}: recordEstatesItem(input: { programme: "IF", reason: "test",
        ref: "${ref}", title: "Item ${ref}", addedOn: "2019-01-0${at + 1}" }) { item { ref } }`,
      );
      const { data: answer, errors } = await first.ask(
        `mutation { ${items.join(" ")} takeSnapshot(programme: "IF") { runs { metric readings } } }`,
      );
      await first.stop();
      expect(errors).toBeUndefined();
      expect(answer.takeSnapshot.runs).toContainEqual({
        metric: "estates.items-done",
        readings: 1,
      });
    },
    LONG,
  );

  it(
    "gives files that compile",
    async () => {
      for (const { file, text } of sources.filter(({ asMade }) => !asMade))
        await copy.write(join(PLUGIN, file), text);
      expect(complaints(copy.root, PLUGIN)).toEqual([]);
    },
    LONG,
  );

  it(
    "gives commands that test the plugin, record its schema and start the server",
    async () => {
      const lines = run.trim().split("\n");
      const start = lines.pop() as string;
      const { code, stdout } = await copy.run(lines.join("\n"));
      expect([code, stdout]).toEqual([0, expect.stringMatching(PASSED)]);
      expect(await copy.read("schema/plugins/estates.graphql")).toContain("estates: EstatesFacet");
      server = await copy.start(start, { TRANCHE_DATA: data, TRANCHE_STRICT: "1" });
    },
    LONG,
  );

  it("records, with the upgraded plugin, upon what the first one kept", async () => {
    const { data: answer, errors } = (await server?.ask(record)) ?? {};
    expect(errors).toBeUndefined();
    expect(answer.recordEstatesItem).toEqual({ item: { ref: "E1", revision: 1 } });
    expect(answer.recordReading).toEqual({ reading: { status: "OK", rating: "GREEN" } });
    expect(answer.takeSnapshot.runs).toContainEqual({
      metric: "estates.items-done",
      status: "OK",
      readings: 1,
    });
  });

  it("reads what it says", async () => {
    const { data: answer, errors } = (await server?.ask(read)) ?? {};
    expect(errors).toBeUndefined();
    const { programme, boardPack, plugins } = answer;
    expect(programme.estates).toEqual({ openCount: 7 });
    expect(programme.readings).toEqual(
      expect.arrayContaining([
        {
          key: "estates.items-done",
          value: 0,
          status: "STALE",
          rating: "UNKNOWN",
          metricVersion: 2,
        },
        {
          key: "estates.satisfaction",
          value: 7.5,
          status: "OK",
          rating: "GREEN",
          metricVersion: 1,
        },
      ]),
    );
    expect(boardPack.sections).toContainEqual({
      plugin: "estates",
      title: "Estates",
      status: "OK",
    });
    expect(plugins).toContainEqual({
      id: "estates",
      version: "0.2.0",
      state: "READY",
      reason: null,
    });
  });

  it("keeps old readings as they were made, and shows as much as is configured", async () => {
    const { data: answer } =
      (await server?.ask(`{
        programme(ref: "IF") { readings(keys: ["estates.items-done"], from: "2019-01-01") {
          value metricVersion thresholds { green } } }
        boardPack(programme: "IF") { sections { plugin blocks { ... on TableBlock { rows } } } }
      }`)) ?? {};
    const before = { metricVersion: 1, thresholds: { green: 80 } };
    expect(answer.programme.readings).toEqual([
      { value: 0, ...before },
      { value: 0, metricVersion: 2, thresholds: { green: 95 } },
    ]);
    const [section] = answer.boardPack.sections.filter(
      ({ plugin }: { plugin: string }) => plugin === "estates",
    );
    expect(section.blocks[0].rows).toHaveLength(5);
  });

  it("links to pages that are there, and names scripts that are there", async () => {
    for (const [, target] of page.matchAll(/\]\(([^)#:]+)\)/g))
      await readFile(join(FOLDER, target as string));
    const { scripts } = JSON.parse(await copy.read("package.json"));
    for (const [, name] of page.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});

function sourceOf(block: string): Source {
  const [, file, made, text] = /^\/\/ (src\/[\w.-]+)(, as made)?\n([\s\S]+)$/.exec(block) ?? [];
  if (!file || !text) throw new Error(`This block does not begin with its file:\n${block}`);
  return { file, asMade: made !== undefined, text };
}
