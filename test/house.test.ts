import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** What each room may import beside itself and the kit. The arrows of the house point one way. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "plugins/kit/src": [],
  "plugins/kit/src/check": ["../../plugins/kit/src"],
  "plugins/kit/src/check/fixtures": ["../../plugins/kit/src", "../../plugins/kit/src/check"],
  "client-sdk/src": ["../../client-sdk/src/generated"],
  "server/src/records": [],
  "server/src/access": ["records"],
  "server/src/programme": ["access", "records"],
  "server/src/governance": ["programme", "access", "records"],
  "server/src/finance": ["governance", "programme", "access", "records"],
  "server/src/commercial": ["finance", "governance", "programme", "access", "records"],
  "server/src/ledger": ["commercial", "finance", "governance", "programme", "access", "records"],
  "server/src/authority": [
    "ledger",
    "commercial",
    "finance",
    "governance",
    "programme",
    "access",
    "records",
  ],
  "server/src/gates": [
    "skills",
    "appraisal",
    "benefits",
    "commercial",
    "finance",
    "governance",
    "programme",
    "access",
    "records",
  ],
  "server/src/delivery": ["ledger", "finance", "governance", "programme", "access", "records"],
  "server/src/audit": ["programme", "access", "records"],
  "server/src/metrics": ["programme", "access", "records"],
  "server/src/benefits": ["delivery", "governance", "metrics", "programme", "access", "records"],
  "server/src/benefits-map": ["benefits", "programme", "access", "records"],
  "server/src/forecast": ["benefits", "delivery", "programme", "access", "records"],
  "server/src/appraisal": ["governance", "programme", "access", "records"],
  "server/src/skills": ["programme", "access", "records"],
  "server/src/board-pack": [
    "delivery",
    "gates",
    "authority",
    "ledger",
    "skills",
    "forecast",
    "appraisal",
    "benefits-map",
    "benefits",
    "metrics",
    "commercial",
    "finance",
    "governance",
    "programme",
    "access",
    "records",
  ],
  "server/src/http": ["access", ""],
  "server/src/host": [
    "http",
    "board-pack",
    "audit",
    "delivery",
    "gates",
    "authority",
    "ledger",
    "skills",
    "forecast",
    "appraisal",
    "benefits-map",
    "benefits",
    "metrics",
    "commercial",
    "finance",
    "governance",
    "programme",
    "access",
    "records",
    "",
  ],
  // main.ts, config.ts, errors.ts and the commands
  "server/src": ["host", "metrics", "programme", "access", "records", "../.."],
};

const listed = Object.keys(MAY_IMPORT).flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: folder !== "server/src", encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name)),
);

const files = [...new Set(listed)];

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), "utf8"));
  return importedFiles.map(({ fileName }) => fileName);
}

const arrows = new Map(
  files.map((file) => [
    file,
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => join(dirname(file), name)),
  ]),
);

describe("the house", () => {
  it("has arrows that point one way", () => {
    const wrong = files.flatMap((file) => {
      const room = dirname(file);
      const allowed = (MAY_IMPORT[room] ?? []).map((name) => join("server/src", name));
      return (arrows.get(file) ?? [])
        .filter((target) => ![room, ...allowed].includes(dirname(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("knows every room", () => {
    const rooms = readdirSync(join(ROOT, "server/src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join("server/src", name));
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(rooms));
  });

  it("has no circles", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const target of arrows.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  it("keeps the server out of the kit and the SDK", () => {
    const outside = files
      .filter((file) => !file.startsWith("server/"))
      .flatMap((file) => importsOf(file).map((name) => [file, name] as const))
      .filter(([, name]) => name.startsWith("@tranche/") || relative("", name).includes("server"));
    expect(outside).toEqual([]);
  });

  it("names the SQLite driver in one file of the server, and where the kit checks plugins", () => {
    const naming = files.filter((file) =>
      readFileSync(join(ROOT, file), "utf8").includes("better-sqlite3"),
    );
    expect(naming.sort()).toEqual([
      "plugins/kit/src/check/check-database.ts",
      "server/src/records/driver.ts",
    ]);
  });
});
