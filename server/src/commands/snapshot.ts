import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Instant, Refusal } from "@tranche/plugin-kit";
import pino from "pino";
import { plugins } from "../../../tranche.config.ts";
import { inTheName } from "../access/caller.ts";
import { RequestContext } from "../access/request-context.ts";
import { readConfig } from "../config.ts";
import { assemble } from "../host/system.ts";
import { ReadingStatus } from "../rooms/metrics/reading.ts";
import { takeSnapshot } from "../rooms/metrics/snapshot.ts";
import { Programme } from "../rooms/programme/programme.ts";

const HELP = `Runs every metric for every programme, and keeps what each read.

  npm run snapshot                      for now
  npm run snapshot -- --as-at 2019-09-30   for the end of that day

The database is the server's: TRANCHE_DATABASE_URL or TRANCHE_DATA. Run it as often as you like: a
reading equal to the last for the same instant is not kept again. The exit code is 1 when a metric
failed, 2 when this was called wrongly.
`;

try {
  const { values } = parseArgs({ options: { "as-at": { type: "string" } } });
  process.exitCode = await snapshotAll(values["as-at"]);
} catch (failure) {
  const wrongCall = (failure as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  process.stderr.write(wrongCall ? HELP : `${(failure as Error).message.split("\n")[0]}\n`);
  process.exitCode = wrongCall ? 2 : 1;
}

async function snapshotAll(asAt: string | undefined): Promise<number> {
  const config = readConfig(process.env);
  if (config.location.kind === "sqlite") await mkdir(config.dataFolder, { recursive: true });
  const logger = pino({ level: "error" }, pino.destination(2));
  const { store, registry, stop } = await assemble(config, logger, plugins);
  const context = new RequestContext(store, registry, inTheName("npm run snapshot"));
  try {
    const reader = context.read(asAt === undefined ? null : (Instant.parseValue(asAt) as string));
    const programmes = (await reader.everywhere(Programme)).map(({ ref }) => ref);
    if (programmes.length === 0)
      throw new Refusal("BEFORE_FIRST_RECORD", "There was no programme by then. Give a later day.");
    const { actor } = context.caller;
    const reason = "Snapshot of the metrics of all programmes.";
    const runs = await takeSnapshot(registry, store, reader, { actor, reason, programmes });
    for (const { metric, status, readings, durationMs } of runs)
      process.stdout.write(
        `${status.padEnd(7)} ${metric.padEnd(40)} ${readings} read, ${durationMs} ms\n`,
      );
    return runs.some(({ status }) => status === ReadingStatus.FAILED) ? 1 : 0;
  } finally {
    await context.end();
    await stop();
  }
}
