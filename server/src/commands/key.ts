import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isDay, programmeProblem, Refusal } from "@tranche/plugin-kit";
import pino from "pino";
import { plugins } from "../../../tranche.config.ts";
import type { Role } from "../access/caller.ts";
import { KEY_ROLES } from "../access/identity/api-key.ts";
import { ApiKeys, type KeyWanted } from "../access/identity/api-keys.ts";
import { readConfig } from "../config.ts";
import { assemble } from "../host/system.ts";

const HELP = `Issues keys by which reporting tools read, and revokes them.

  npm run --silent key -- issue "Power BI" --role OVERSIGHT --programme IF --until 2027-09-30
  npm run --silent key -- list
  npm run --silent key -- revoke k3v9x2m8q7ab

  --role       ${KEY_ROLES.join(", ")}: what it may see. No key changes anything.
  --programme  the one that it reads; unless given, all of them
  --until      its last day, within 400 days

A key is printed once, and kept nowhere: the record has its digest, and who issued it. A tool sends
it as "Authorization: Bearer trk_…". A revoked one ends within five seconds. The database is the
server's: TRANCHE_DATABASE_URL or TRANCHE_DATA. The exit code is 1 when something was refused, 2 when
this was called wrongly.
`;

const OPTIONS = {
  role: { type: "string" },
  programme: { type: "string" },
  until: { type: "string" },
} as const;

const ACTOR = "npm run key";

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const work = workOf(positionals, values);
    if (work === undefined) {
      process.stderr.write(HELP);
      return 2;
    }
    await withKeys(work);
    return 0;
  } catch (failure) {
    const isWrongCall = (failure as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    process.stderr.write(isWrongCall ? HELP : `${(failure as Error).message.split("\n")[0]}\n`);
    return isWrongCall ? 2 : 1;
  }
}

type Values = { [name in keyof typeof OPTIONS]?: string | undefined };
type Work = (keys: ApiKeys) => Promise<void>;

function workOf([command, operand, ...more]: string[], values: Values): Work | undefined {
  if (more.length > 0) return undefined;
  if (command === "list" && operand === undefined) return list;
  if (operand === undefined) return undefined;
  if (command === "revoke") return (keys) => keys.revoke(ACTOR, operand);
  if (command !== "issue" || !values.role || !values.until) return undefined;
  const wanted = wantedBy(operand, values);
  return async (keys) => {
    process.stdout.write(`${await keys.issue(ACTOR, wanted)}\n`);
  };
}

/** @throws Refusal BAD_INPUT */
function wantedBy(name: string, { role, programme, until }: Values): KeyWanted {
  if (programme !== undefined && programmeProblem(programme))
    throw new Refusal("BAD_INPUT", "--programme is no ref of a programme.", "programme");
  if (!isDay(until))
    throw new Refusal("BAD_INPUT", "--until is no day. Give one as in 2027-06-30.", "until");
  return { name, role: role as Role, scope: programme ?? null, endsOn: until as string };
}

async function list(keys: ApiKeys): Promise<void> {
  for (const { key, name, role, scope, endsOn, isRevoked, usedAt } of await keys.list()) {
    const state = isRevoked ? "revoked" : `until ${endsOn}`;
    const used = usedAt === null ? "never used" : `used ${usedAt.slice(0, 13)}h`;
    process.stdout.write(`${[key, role, scope ?? "all", state, used, name].join("  ")}\n`);
  }
}

async function withKeys(work: Work): Promise<void> {
  const config = readConfig(process.env);
  if (config.location.kind === "sqlite") await mkdir(config.dataFolder, { recursive: true });
  const logger = pino({ level: "error" }, pino.destination(2));
  const { store, stop } = await assemble(config, logger, plugins);
  try {
    await work(new ApiKeys(store));
  } finally {
    await stop();
  }
}
