import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type RecordClass, Refusal } from "@tranche/plugin-kit";
import pino from "pino";
import { plugins } from "../../../tranche.config.ts";
import { type Config, readConfig } from "../config.ts";
import { compose } from "../host/compose.ts";
import { CORE_KINDS, CORE_RECORDS } from "../host/core.ts";
import { findPlugins } from "../host/plugin-list.ts";
import { PluginRegistry } from "../host/registry.ts";
import { publicKeyOf, readCheckpoint, signingKey, takeCheckpoint } from "../records/checkpoint.ts";
import { Database, type Snapshot } from "../records/database.ts";
import { Reader } from "../records/reader.ts";
import type { KnownHead, Verification } from "../records/verification.ts";
import { verifyChain } from "../records/verify-chain.ts";
import { ROOMS } from "../rooms/rooms.ts";

const HELP = `Signs where a programme's chain stands, and holds the chain to it later.

  npm run --silent checkpoint -- export IF > if.json   writes a signed checkpoint of IF's chain
  npm run --silent checkpoint -- verify if.json        looks for it in the chain, and through it all
  npm run --silent checkpoint -- key                   prints the public key that checkpoints bear

  --key KEY   with verify: the public key that the checkpoint must bear. Unless it is given, that is
              the key in the data folder, where there is one.

The database and the data folder are the server's: TRANCHE_DATABASE_URL and TRANCHE_DATA. Keep
checkpoints where neither can be reached from. The exit code is 0 when all is well, 1 when the
chain is not whole or could not be looked at, and 2 for a call that is none of these.
`;

interface Call {
  readonly command: string;
  readonly operand: string;
  readonly key: string | undefined;
}

/** How many words each command takes after its name. */
const OPERANDS: Readonly<Record<string, number>> = { export: 1, verify: 1, key: 0 };

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const call = readCall(args);
  if (!call) {
    process.stderr.write(HELP);
    return 2;
  }
  try {
    const config = readConfig(process.env);
    if (call.command === "export") return await exportCheckpoint(config, call.operand);
    if (call.command === "verify") return await verifyCheckpoint(config, call.operand, call.key);
    return await printKey(config);
  } catch (failure) {
    process.stderr.write(`${oneLine(failure)}\n`);
    return 1;
  }
}

function readCall(args: string[]): Call | undefined {
  try {
    const options = { key: { type: "string" } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [command = "", operand = ""] = positionals;
    const fits = OPERANDS[command] === positionals.length - 1;
    const keyFits = values.key === undefined || command === "verify";
    return fits && keyFits ? { command, operand, key: values.key } : undefined;
  } catch {
    return undefined;
  }
}

/** A chain that is not whole is not signed: a checkpoint says what is worth holding it to. */
async function exportCheckpoint(config: Config, programme: string): Promise<number> {
  const now = new Date().toISOString();
  return withRecord(config, async (record) => {
    const verification = await look(record, programme, []);
    if (!verification.ok) {
      process.stderr.write(`${whatIsBroken(programme, verification)}\n`);
      return 1;
    }
    const reader = new Reader(record.snapshot, record.database.writer, now);
    const position = await reader.requirePosition(programme, "programme");
    const checkpoint = takeCheckpoint(position, await ownKey(config), now);
    process.stdout.write(`${JSON.stringify(checkpoint, null, 2)}\n`);
    return 0;
  });
}

async function verifyCheckpoint(
  config: Config,
  file: string,
  trustedKey: string | undefined,
): Promise<number> {
  const text = await readFile(file, "utf8");
  const known =
    trustedKey ?? (existsSync(keyFile(config)) ? await ownPublicKey(config) : undefined);
  // Unless it is silent, npm writes the command that it runs above the checkpoint.
  const checkpoint = readCheckpoint(text.slice(Math.max(text.indexOf("{"), 0)), known);
  if (known === undefined)
    process.stderr.write(
      `There is no key here to hold the checkpoint to. It was signed with ${checkpoint.publicKey}: compare that with the one you were given.\n`,
    );
  const { programme, seq } = checkpoint;
  return withRecord(config, async (record) => {
    const verification = await look(record, programme, [checkpoint]);
    const { ok, length } = verification;
    const count = length === 1 ? "1 change" : `${length} changes`;
    process.stdout.write(
      ok
        ? `${programme}: ${count}, whole, and change ${seq} is the one in the checkpoint.\n`
        : `${whatIsBroken(programme, verification)}\n`,
    );
    return ok ? 0 : 1;
  });
}

async function printKey(config: Config): Promise<number> {
  process.stdout.write(`${await ownPublicKey(config)}\n`);
  return 0;
}

interface OpenRecord {
  readonly snapshot: Snapshot;
  readonly database: Database;
  /** The kinds of record whose tables are there: the core's, and those of plugins that have run. */
  readonly types: readonly RecordClass[];
}

function look(
  { snapshot, database, types }: OpenRecord,
  programme: string,
  known: readonly KnownHead[],
): Promise<Verification> {
  const kinds = { records: types, appended: CORE_KINDS.appended };
  return verifyChain(snapshot, database.writer, kinds, programme, known);
}

function whatIsBroken(programme: string, { brokenAt, problem }: Verification): string {
  return `${programme}: broken at change ${brokenAt}: ${problem}.`;
}

async function withRecord<T>(
  { location, environment, pluginDeadlineMs }: Config,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  // SQLite would make the file that is missing, and an empty database has no programme to miss.
  if (location.kind === "sqlite" && !existsSync(location.file))
    throw new Refusal(
      "BAD_SETTING",
      `There is no database at ${location.file}. Set TRANCHE_DATA to the server's data folder.`,
    );
  const logger = pino({ level: "silent" });
  const found = await findPlugins(plugins, environment);
  const registry = new PluginRegistry(found, ROOMS, logger, false, pluginDeadlineMs);
  const { entities, ordered } = compose(registry);
  const database = await Database.open(location, entities);
  const snapshot = database.snapshot();
  try {
    const owners = await snapshot.query<{ owner: string }>("SELECT DISTINCT owner FROM migration");
    const ran = ordered.filter(({ id }) => owners.some(({ owner }) => owner === id));
    const types = [...CORE_RECORDS, ...ran.flatMap((plugin) => plugin.entities ?? [])];
    return await work({ snapshot, database, types });
  } finally {
    await snapshot.end();
    await database.close();
  }
}

async function ownPublicKey(config: Config): Promise<string> {
  return publicKeyOf(await ownKey(config));
}

async function ownKey(config: Config) {
  await mkdir(config.dataFolder, { recursive: true });
  return signingKey(keyFile(config));
}

function keyFile({ dataFolder }: Config): string {
  return join(dataFolder, "checkpoint-key.pem");
}

function oneLine(failure: unknown): string {
  const { message, code } = failure as NodeJS.ErrnoException;
  return message?.split("\n")[0] || `The database does not answer (${code}).`;
}
