import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { plugins } from "../../../tranche.config.ts";
import { withPermissions } from "../access/print-permissions.ts";
import { schemaFiles } from "../host/print-schema.ts";

const FOLDER = join(import.meta.dirname, "../../../schema");

const ACCESS = join(import.meta.dirname, "../../ACCESS.md");

const options = process.argv.slice(2);

if (options.length === 0) await write();
else if (options.join() === "--check") await check();
else fail("the schema command takes --check or nothing.");

async function write(): Promise<void> {
  const files = await schemaFiles(plugins);
  await rm(join(FOLDER, "plugins"), { recursive: true, force: true });
  for (const [name, text] of files) {
    await mkdir(dirname(join(FOLDER, name)), { recursive: true });
    await writeFile(join(FOLDER, name), text);
  }
  await writeFile(ACCESS, withPermissions(await readFile(ACCESS, "utf8")));
}

async function check(): Promise<void> {
  const files = await schemaFiles(plugins);
  const slices = await readdir(join(FOLDER, "plugins")).catch(() => []);
  const left = slices.map((name) => `plugins/${name}`).filter((name) => !files.has(name));
  const stale = [...left];
  for (const [name, text] of files) {
    const kept = await readFile(join(FOLDER, name), "utf8").catch(() => undefined);
    if (kept !== text) stale.push(name);
  }
  const access = await readFile(ACCESS, "utf8");
  if (access !== withPermissions(access))
    fail("server/ACCESS.md is not what the table of roles says. Run npm run codegen and commit.");
  if (stale.length > 0)
    fail(`schema/${stale[0]} is not what the code says. Run npm run codegen and commit.`);
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
