import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plugins } from "../tranche.config.ts";
import { openApi } from "./support/api.ts";

const PLUGINS = join(import.meta.dirname, "../plugins");

describe("the plugins' READMEs", () => {
  const api = openApi("sqlite", "information-futures", plugins);

  it.each(["people", "process", "technology", "culture"])(
    "%s: what it shows runs, again too, and names every metric",
    async (id) => {
      const page = readFileSync(join(PLUGINS, id, "README.md"), "utf8");
      const blocks = [...page.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of [...blocks, ...blocks]) {
        const { data, errors } = await api.ask(block as string);
        expect(errors).toBeUndefined();
        expect(Object.values(data)[0]).not.toBeNull();
      }
      const { data } = await api.ask(`{ metricCatalogue(plugin: "${id}") { key } }`);
      for (const { key } of data.metricCatalogue) expect(page).toContain(key);
    },
  );

  it("leave the chain whole, and what they recorded marked as illustrative", async () => {
    const { data } = await api.ask(`{ verifyChain(programme: "IF") { ok }
      programme(ref: "IF") { changes(first: 100) { edges { node { actor provenance } } } } }`);
    expect(data.verifyChain.ok).toBe(true);
    const own = data.programme.changes.edges.filter(
      ({ node }: { node: { actor: string } }) => node.actor !== "seed",
    );
    expect(own).toHaveLength(8);
    for (const { node } of own) expect(node.provenance).toBe("ILLUSTRATIVE");
  });
});
