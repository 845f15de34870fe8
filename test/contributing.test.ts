import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PluginEntry } from "@tranche/plugin-kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaints } from "./support/complaints.ts";
import { type CopiedServer, RepositoryCopy } from "./support/repository-copy.ts";

const ROOT = join(import.meta.dirname, "..");
/** The compiler reads most of the copy to check these rooms. */
const LONG = 180_000;

/** A block that is a file of its own, or stands in one before or after the only line that has a text. */
const PLACE = /^\/\/ (?:in )?(\S+?)(?:, (before|after): (.*))?\n/;

async function apply(copy: RepositoryCopy, block: string): Promise<void> {
  const [head = "", path = "", side, anchor] = PLACE.exec(block) ?? [];
  const text = block.slice(head.length);
  if (!side) return copy.write(path, text);
  const lines = (await copy.read(path)).split("\n");
  const found = lines.flatMap((line, index) => (line.includes(anchor as string) ? [index] : []));
  // The last one, as a list ends with the line that closes it.
  const at = found.at(-1);
  if (at === undefined) throw new Error(`${path} has no line with "${anchor}".`);
  lines.splice(side === "before" ? at : at + 1, 0, ...text.replace(/\n$/, "").split("\n"));
  return copy.write(path, lines.join("\n"));
}

describe("CONTRIBUTING.md", async () => {
  const page = await readFile(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const of = (language: string) =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
      ([, block]) => block as string,
    );
  const [planLot] = of("graphql") as [string];
  let copy: RepositoryCopy;
  let server: CopiedServer;

  beforeAll(async () => {
    copy = await RepositoryCopy.make();
    for (const block of of("ts")) await apply(copy, block);
    const { plugins } = await copy.import<{ plugins: readonly PluginEntry[] }>("tranche.config.ts");
    server = await copy.serve(plugins);
  }, LONG);
  afterAll(async () => {
    await server?.stop();
    await copy.drop();
  });

  it(
    "holds what compiles and is in good form",
    async () => {
      expect(
        complaints(copy.root, "server/src/rooms/lessons", "server/src/rooms/commercial"),
      ).toEqual([]);
      const { code, stdout, stderr } = await copy.run("npx biome check server/src/rooms");
      expect(code === 0 ? "" : stdout + stderr).toBe("");
    },
    LONG,
  );

  it("adds a fact by the record and a migration alone: schema, inputs, history, past and chain", async () => {
    const fields = async (type: string, kind: string) => {
      const { data } = await server.ask(`{ __type(name: "${type}") { ${kind} { name } } }`);
      return data.__type[kind].map(({ name }: { name: string }) => name);
    };
    expect(await fields("Lot", "fields")).toContain("marketEngagement");
    expect(await fields("PlanLotInput", "inputFields")).toContain("marketEngagement");
    expect(await fields("AmendLotInput", "inputFields")).toContain("marketEngagement");

    const { data: planned } = await server.ask(planLot);
    const lot = { ref: "L9", marketEngagement: "Supplier day, March" };
    expect(planned.planLot.lot).toEqual(lot);
    const asAt = new Date().toISOString();
    const amended = await server.ask(`mutation {
      amendLot(input: { programme: "IF", ref: "L9", marketEngagement: "Two supplier days", reason: "r" }) {
        lot { marketEngagement revision }
      }
    }`);
    const now = { marketEngagement: "Two supplier days", revision: 2 };
    expect(amended.data.amendLot.lot).toEqual(now);
    const { data } = await server.ask(`{
      then: programme(ref: "IF", asAt: "${asAt}") { lots { ref marketEngagement } }
      before: programme(ref: "IF", asAt: "2018-12-20") { lots { ref marketEngagement } }
      verifyChain(programme: "IF") { ok }
    }`);
    expect(data.then.lots).toContainEqual(lot);
    expect(data.before.lots[0]).toEqual({ ref: "L1", marketEngagement: null });
    expect(data.verifyChain.ok).toBe(true);
  });

  it("adds a mutation", async () => {
    const frameworks = await server.ask("{ frameworks { ref revision } }");
    const [{ ref, revision }] = frameworks.data.frameworks;
    const { data } = await server.ask(`mutation {
      amendFramework(input: { programme: "PORTFOLIO", ref: "${ref}", revision: ${revision}, owner: "Crown Commercial Service", reason: "r" }) {
        framework { owner revision }
      }
    }`);
    const framework = { owner: "Crown Commercial Service", revision: revision + 1 };
    expect(data.amendFramework.framework).toEqual(framework);
  });

  it("adds a room, with its list, its link and the way back", async () => {
    const { data, errors } = await server.ask(`mutation {
      recordLesson(input: { programme: "IF", ref: "LL1", title: "Start earlier", identifiedOn: "2019-02-01", workstream: "W3", reason: "r" }) {
        lesson { ref workstream { lessons { title } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.recordLesson.lesson.workstream.lessons).toEqual([{ title: "Start earlier" }]);
    const { data: listed } = await server.ask('{ programme(ref: "IF") { lessons { ref } } }');
    expect(listed.programme.lessons).toEqual([{ ref: "LL1" }]);
  });
});
