import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { RequestContext } from "../access/request-context.ts";
import type { Config } from "../config.ts";
import { httpServer } from "../http/server.ts";
import { Database } from "../records/database.ts";
import { migrate } from "../records/migrate.ts";
import { RecordStore } from "../records/store.ts";
import { compose } from "./compose.ts";
import { loadSeed, noteSeeded, wantsSeed } from "./seed.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");

/** Who acts while nobody is signed in: this version serves loopback alone. */
const ANYBODY = "somebody on this machine";

export interface System {
  readonly store: RecordStore;
  readonly http: FastifyInstance;
  /** Stops taking requests, lets those under way end, and closes the database. */
  stop(): Promise<void>;
}

/** Puts the server together: schema first, then the database, its tables and its first content. */
export async function assemble(config: Config, logger: Logger): Promise<System> {
  const { schema, recordTypes, migrations } = compose();
  const database = await Database.open(config.location, recordTypes);
  try {
    const ran = await migrate(database, migrations);
    if (ran.length > 0) logger.info({ ran }, "tables made");
    const store = new RecordStore(database);
    if (config.seed !== "none" && (await wantsSeed(store, config.seed))) {
      const written = await loadSeed(store, recordTypes, join(SEEDS, config.seed));
      await noteSeeded(store, config.seed);
      if (written > 0) logger.info({ seed: config.seed, written }, "seeded");
    }
    let stopping = false;
    const http = await httpServer({
      schema,
      logger,
      newContext: () => new RequestContext(store, recordTypes, ANYBODY),
      health: async () => ({
        live: true,
        ready: !stopping && (await answers(database)),
        database: config.location.kind,
      }),
    });
    const stop = async () => {
      stopping = true;
      await http.close();
      await database.close();
    };
    return { store, http, stop };
  } catch (failure) {
    await database.close();
    throw failure;
  }
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
