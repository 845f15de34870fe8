import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "@tranche/plugin-kit";
import { idProblem, packageOf, renamed, withListed, withLocked } from "./new-plugin.ts";

/**
 * Makes a plugin from the template: its folder, its place in tranche.config.ts and package-lock.json,
 * and the link by which it resolves at once. Nothing is written when it is refused.
 *
 * @param root the folder of the repository.
 * @throws Refusal BAD_INPUT when there can be no plugin of that id.
 */
export async function makePlugin(root: string, id: string): Promise<void> {
  const at = (...names: string[]) => join(root, ...names);
  const template = await textsIn(at("plugins/template"));
  const problem = idProblem(id, [...template.values()]);
  if (problem) throw new Refusal("BAD_INPUT", problem);
  if (existsSync(at("plugins", id)))
    throw new Refusal("BAD_INPUT", `There is a folder plugins/${id} already. Choose another id.`);
  const config = withListed(await readFile(at("tranche.config.ts"), "utf8"), id);
  const files = new Map(
    [...template].map(([name, text]) => [renamed(name, id), renamed(text, id)] as const),
  );
  const manifest = JSON.parse(files.get("package.json") ?? "{}");
  const lock = withLocked(await readFile(at("package-lock.json"), "utf8"), id, manifest);

  for (const [name, text] of files) {
    await mkdir(dirname(at("plugins", id, name)), { recursive: true });
    await writeFile(at("plugins", id, name), text);
  }
  await writeFile(at("package-lock.json"), lock);
  await writeFile(at("tranche.config.ts"), config);
  await link(at("plugins", id), at("node_modules", packageOf(id)));
  await format(root, [`plugins/${id}`, "tranche.config.ts"]);
}

/** The texts of a folder by their paths in it, without what is installed there. */
async function textsIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(/[\\/]/).includes("node_modules"))
    .sort();
  const texts = new Map<string, string>();
  for (const path of paths) texts.set(path, await readFile(join(folder, path), "utf8"));
  return texts;
}

/** As `npm ci` links a workspace; a link that was left by a plugin removed is replaced. */
async function link(folder: string, name: string): Promise<void> {
  await mkdir(dirname(name), { recursive: true });
  await rm(name, { force: true });
  await symlink(relative(dirname(name), folder), name, "junction");
}

/** A name of another length makes lines of another length. */
async function format(root: string, paths: readonly string[]): Promise<void> {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  await promisify(execFile)(process.execPath, [biome, "format", "--write", ...paths], {
    cwd: root,
  });
}
