import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERRORS } from "./errors.ts";

const ROOT = join(import.meta.dirname, "../..");

const page = readFileSync(join(ROOT, "server/ERRORS.md"), "utf8");
const sources = ["server/src", "plugins"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(ROOT, folder, name),
    ),
  )
  .filter((name) => /(?<!\.test|errors)\.ts$/.test(name) && !name.includes("node_modules"))
  .map((name) => readFileSync(name, "utf8"))
  .join("\n");

describe("error codes", () => {
  const codes = Object.keys(ERRORS);

  it("are the ones that ERRORS.md explains, in the same order", () => {
    const explained = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, code]) => code);
    expect(explained).toEqual(codes);
  });

  it("are all on the list when they are thrown", () => {
    const thrown = [...sources.matchAll(/new Refusal\(\s*"([A-Z_]+)"/g)].map(([, code]) => code);
    expect(thrown.length).toBeGreaterThan(10);
    expect(codes).toEqual(expect.arrayContaining([...new Set(thrown)]));
  });

  it("are all in use", () => {
    expect(codes.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
  });
});
