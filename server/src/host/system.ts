import { readFile } from "node:fs/promises";
import { type Plugin, type PluginEntry, Refusal } from "@tranche/plugin-kit";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { callersBy } from "../access/identity/callers.ts";
import { RequestContext } from "../access/request-context.ts";
import type { Config } from "../config.ts";
import { USUAL_DOOR } from "../http/door-settings.ts";
import { httpServer } from "../http/server.ts";
import { TrustedDocuments } from "../http/trusted-documents.ts";
import { Database } from "../records/database.ts";
import { READERS } from "../records/driver.ts";
import { migrate } from "../records/migrate.ts";
import { RecordStore } from "../records/store.ts";
import { ROOMS } from "../rooms/rooms.ts";
import { compose } from "./compose.ts";
import { CORE_MIGRATIONS } from "./core.ts";
import { declarePlugins } from "./declare-plugins.ts";
import { seed } from "./first-content.ts";
import { findPlugins } from "./plugin-list.ts";
import { PluginRegistry } from "./registry.ts";
import { startPlugins, stopPlugins } from "./supervise.ts";

/** Fewer than there are readers, so that one is left for /health. */
const OPERATIONS_AT_ONCE = { sqlite: READERS.sqlite - 1, postgres: READERS.postgres - 2 };

export interface System {
  readonly store: RecordStore;
  readonly http: FastifyInstance;
  readonly registry: PluginRegistry;
  /** Stops taking requests, lets those under way end, and closes the database. */
  stop(): Promise<void>;
}

/** Puts the server together: schema first, then the database, its tables and its first content. */
export async function assemble(
  config: Config,
  logger: Logger,
  entries: readonly PluginEntry[],
): Promise<System> {
  const found = await findPlugins(entries, config.environment);
  const registry = new PluginRegistry(found, ROOMS, logger, config.strict, config.pluginDeadlineMs);
  const { schema, entities, guards, ordered } = compose(registry);
  const documents = await trustedDocuments(config, schema);
  const database = await Database.open(config.location, entities);
  try {
    await makeTables(database, registry, ordered, logger);
    const store = new RecordStore(database, guards);
    await seed(store, registry, ordered, config, logger);
    await startPlugins(registry, ordered, logger);
    await declarePlugins(store, registry);
    const callers = await callersBy(config.access, store, (failure) =>
      logger.warn(
        { err: failure },
        "the provider that signs callers in can't be asked for its keys",
      ),
    );
    const door = { ...USUAL_DOOR, ...config.door };
    database.limitStatements(door.limits.operationMs);
    let stopping = false;
    const http = await httpServer({
      schema,
      logger,
      door,
      documents,
      operationsAtOnce: OPERATIONS_AT_ONCE[config.location.kind],
      newContext: async ({ raw }) =>
        new RequestContext(store, registry, await callers.callerOf(raw.rawHeaders)),
      demonstration: callers.demonstration,
      health: async () => ({
        live: true,
        ready: !stopping && (await answers(database)),
        database: config.location.kind,
        plugins: registry.plugins().map(({ id, state }) => ({ id, state })),
      }),
    });
    const stop = async () => {
      stopping = true;
      await http.close();
      await stopPlugins(registry, ordered);
      await database.close();
    };
    return { store, http, registry, stop };
  } catch (failure) {
    await database.close();
    throw failure;
  }
}

/** @throws Refusal BAD_SETTING when there is a file of them and it can't be read, or is wrong. */
async function trustedDocuments(
  { documentsFile = null }: Config,
  schema: GraphQLSchema,
): Promise<TrustedDocuments | null> {
  if (documentsFile === null) return null;
  const json = await readFile(documentsFile, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new Refusal(
      "BAD_SETTING",
      `TRANCHE_DOCUMENTS is a file that can't be read (${code}). Make it with npm run documents.`,
      "TRANCHE_DOCUMENTS",
    );
  });
  return TrustedDocuments.read(json, schema);
}

/** The core's tables, without which nothing goes; then each plugin's, which may fail alone. */
async function makeTables(
  database: Database,
  registry: PluginRegistry,
  ordered: readonly Plugin[],
  logger: Logger,
): Promise<void> {
  const ran = await migrate(database, CORE_MIGRATIONS);
  for (const { id, migrations = [] } of ordered) {
    if (!registry.isReady(id)) continue;
    try {
      ran.push(...(await migrate(database, [{ owner: id, migrations }])));
      registry.noteMigrated(id);
    } catch (failure) {
      const told = failure instanceof Refusal ? failure.message : "Its tables can't be made.";
      registry.fail(id, told, failure);
    }
  }
  if (ran.length > 0) logger.info({ ran }, "tables made");
}

async function answers(database: Database): Promise<boolean> {
  const snapshot = database.snapshot();
  try {
    await snapshot.query("SELECT 1 AS one");
    return true;
  } catch {
    return false;
  } finally {
    await snapshot.end();
  }
}
