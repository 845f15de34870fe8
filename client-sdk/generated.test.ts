import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generate, loadContext } from "@graphql-codegen/cli";
import { buildSchema, parse, print, validate } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { schemaFiles } from "../server/src/host/print-schema.ts";
import { plugins } from "../tranche.config.ts";
import { VerifyChainDocument } from "./src/index.ts";

const ROOT = join(import.meta.dirname, "..");
const OPERATIONS = join(ROOT, "client-sdk/operations");
/** What callers outside wrote; it stands beside the repository where that is checked. */
const THEIRS = "../shared/acceptance/01-board-pack.graphql";

const REMEDY = "it is not what the code says: run `npm run codegen` and commit what it writes";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const schema = () => buildSchema(read("schema/schema.graphql"));

describe("what is generated", () => {
  const generated: { filename: string; content: string }[] = [];

  beforeAll(async () => {
    const context = await loadContext(join(ROOT, "codegen.yml"));
    context.cwd = ROOT;
    context.updateConfig({ silent: true });
    generated.push(...(await generate(context, false)));
  });

  it("schema/ is as the server and its plugins are put together", async () => {
    const files = await schemaFiles(plugins);
    for (const [name, text] of files) expect(read(`schema/${name}`), REMEDY).toBe(text);
    const slices = readdirSync(join(ROOT, "schema/plugins")).map((name) => `plugins/${name}`);
    expect(slices.filter((name) => !files.has(name))).toEqual([]);
  });

  it("client-sdk/src/generated holds these files alone", () => {
    const files = readdirSync(join(ROOT, "client-sdk/src/generated"));
    expect(files.map((name) => `client-sdk/src/generated/${name}`)).toEqual(
      generated.map(({ filename }) => filename),
    );
  });

  it("client-sdk/src/generated is as codegen.yml makes it", () => {
    for (const { filename, content } of generated) expect(read(filename), REMEDY).toBe(content);
  });

  it("a document is its text, without the graphql package", () => {
    const body = JSON.stringify({ query: VerifyChainDocument });
    expect(JSON.parse(body).query).toContain("query VerifyChain($programme: ID!)");
    expect(read("client-sdk/src/generated/operations.ts")).not.toMatch(/^import (?!type )/m);
  });
});

describe("the operations", () => {
  const files = readdirSync(OPERATIONS).filter((name) => name.endsWith(".graphql"));

  it.each(files)("%s is valid against the schema", (name) => {
    const problems = validate(schema(), parse(readFileSync(join(OPERATIONS, name), "utf8")));
    expect(problems.map(({ message }) => message)).toEqual([]);
  });

  it("board-pack.graphql asks for what callers outside ask for", ({ skip }) => {
    skip(!existsSync(join(ROOT, THEIRS)), `${THEIRS} is absent`);
    const [ours, theirs] = ["client-sdk/operations/board-pack.graphql", THEIRS];
    expect(print(parse(read(ours)))).toBe(print(parse(read(theirs))));
  });
});

describe("the repository", () => {
  const SKIPPED = ["node_modules", ".git", "data", "coverage"];

  function* filesUnder(folder: string): Generator<string> {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      if (SKIPPED.includes(entry.name)) continue;
      if (entry.isDirectory()) yield* filesUnder(join(folder, entry.name));
      else if (entry.isFile()) yield join(folder, entry.name);
    }
  }

  it("names no path of one machine", () => {
    const absolute = /(?<![\w.-])(?:\/[\w.-]+)+\/shared\/acceptance/;
    const naming = [...filesUnder("")].filter((file) => {
      const text = read(file);
      return absolute.test(text) || text.includes(`${ROOT}/`);
    });
    expect(naming).toEqual([]);
  });
});
