import { join } from "node:path";
import { parseArgs } from "node:util";
import { makePlugin } from "../host/make-plugin.ts";
import { packageOf } from "../host/new-plugin.ts";

const ROOT = join(import.meta.dirname, "../../..");

const HELP = `Makes a plugin that works, with its tests: a copy of plugins/template under another name.

  npm run new:plugin estates       makes plugins/estates, and lists it in tranche.config.ts
  npm run new:plugin data-ethics   ids are lower-case letters, digits and single hyphens

The exit code is 1 when there can be no such plugin, 2 when this was called wrongly.
`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const id = readId(args);
  if (id === undefined) {
    process.stderr.write(HELP);
    return 2;
  }
  try {
    await makePlugin(ROOT, id);
  } catch (failure) {
    process.stderr.write(`${(failure as Error).message.split("\n")[0]}\n`);
    return 1;
  }
  const test = `npm test -w plugins/${id}`;
  const next = (command: string, does: string) => `  ${command.padEnd(test.length)}   ${does}\n`;
  process.stdout.write(
    [
      `Made plugins/${id} from the template: a plugin that works, with its tests.\n`,
      `Listed ${packageOf(id)} in tranche.config.ts and package-lock.json, and linked it.\n`,
      next(test, "runs its tests"),
      next("npm run codegen", "brings schema/ and the client up to it"),
      next("npm start", "runs the server with it; plugins/README.md says how to go on"),
    ].join(""),
  );
  return 0;
}

function readId(args: string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}
