import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOMS } from "../server/src/rooms/rooms.ts";

const ROOT = join(import.meta.dirname, "..");

/** What carries the house, and what each part of it may import beside itself and the kit. */
const CARRIERS: Record<string, readonly string[]> = {
  "plugins/kit/src": [],
  "plugins/kit/src/check": ["plugins/kit/src"],
  "plugins/kit/src/check/fixtures": ["plugins/kit/src", "plugins/kit/src/check"],
  "client-sdk/src": ["client-sdk/src/generated"],
  "server/src/records": [],
  "server/src/access": ["server/src/records"],
  "server/src/access/identity": ["server/src/access", "server/src/records"],
  "server/src/http": ["server/src/access", "server/src/access/identity", "server/src"],
};

const roomOf = (id: string) => `server/src/rooms/${id}`;

/** A room may import what carries it and the rooms that it says it depends on. */
const IN_ROOMS = Object.fromEntries(
  ROOMS.map(({ id, dependsOn = [] }) => [
    roomOf(id),
    ["server/src/access", "server/src/records", ...dependsOn.map(roomOf)],
  ]),
);
const EVERY_ROOM = Object.keys(IN_ROOMS);

const MAY_IMPORT: Record<string, readonly string[]> = {
  ...CARRIERS,
  ...IN_ROOMS,
  "server/src/rooms": EVERY_ROOM,
  "server/src/host": [
    "server/src/rooms",
    ...EVERY_ROOM,
    "server/src/http",
    "server/src/access",
    "server/src/access/identity",
    "server/src/records",
    "server/src",
  ],
  "server/src/commands": [
    "server/src/host",
    ...EVERY_ROOM,
    "server/src/rooms",
    "server/src/access",
    "server/src/access/identity",
    "server/src/records",
    "server/src",
    ".",
  ],
  // main.ts, config.ts, errors.ts
  "server/src": [
    "server/src/host",
    "server/src/access/identity",
    "server/src/http",
    "server/src/records",
    ".",
  ],
};

const listed = Object.keys(MAY_IMPORT).flatMap((folder) =>
  readdirSync(join(ROOT, folder), {
    recursive: !["server/src", "server/src/rooms"].includes(folder),
    encoding: "utf8",
  })
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
      const allowed = MAY_IMPORT[room] ?? [];
      return (arrows.get(file) ?? [])
        .filter((target) => ![room, ...allowed].includes(dirname(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("knows every room", () => {
    const foldersIn = (folder: string) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name));
    const folders = [...foldersIn("server/src"), ...foldersIn("server/src/rooms")];
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(folders));
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

  it("is drawn in the README as it is", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const [drawing = ""] = /flowchart RL\n[\s\S]*?```/.exec(readme) ?? [];
    const drawn = [...drawing.matchAll(/^ {2}(\S+) --> (\S+)$/gm)].map(([, from, to]) => [
      from,
      to,
    ]);
    const reach = (from: string, arrows: readonly (readonly unknown[])[]): string[] =>
      arrows
        .filter(([start]) => start === from)
        .flatMap(([, end]) => [String(end), ...reach(String(end), arrows)]);
    const declared = ROOMS.flatMap(({ id, dependsOn = [] }) => dependsOn.map((to) => [id, to]));
    for (const { id } of ROOMS)
      expect([id, ...new Set(reach(id, drawn))].sort()).toEqual(
        [id, ...new Set(reach(id, declared))].sort(),
      );
  });

  it("is on the map in CONTRIBUTING, room by room", () => {
    const [, map = ""] = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8").split("```text");
    const named = [...map.matchAll(/(?<= )([a-z-]+)\/(?=\s)/g)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(ROOMS.map(({ id }) => id)));
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
