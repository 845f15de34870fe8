import { afterAll, beforeAll } from "vitest";
import {
  CORE_GUARDS,
  CORE_KINDS,
  CORE_MIGRATIONS,
  CORE_RECORDS,
} from "../../server/src/host/core.ts";
import { Database } from "../../server/src/records/database.ts";
import type { Location } from "../../server/src/records/driver.ts";
import { migrate } from "../../server/src/records/migrate.ts";
import { RecordStore } from "../../server/src/records/store.ts";
import type { EmptyDatabase } from "./databases.ts";
import { type FirstContent, filledDatabase } from "./templates.ts";

export const composition = {
  recordTypes: CORE_RECORDS,
  kinds: CORE_KINDS,
  migrations: CORE_MIGRATIONS,
};

export interface OpenStore {
  store: RecordStore;
  database: Database;
  empty: EmptyDatabase;
}

export const TABLES: FirstContent = {
  name: "the core's tables",
  fill: async ({ location }) => {
    const database = await Database.open(location, composition.recordTypes);
    await migrate(database, composition.migrations);
    await database.close();
  },
};

/** A store with all tables and no records, for the tests of one `describe`. */
export function openStore(kind: Location["kind"]): OpenStore {
  const open = {} as OpenStore;
  beforeAll(async () => {
    open.empty = await filledDatabase(kind, TABLES);
    open.database = await Database.open(open.empty.location, composition.recordTypes);
    open.store = new RecordStore(open.database, CORE_GUARDS);
  });
  afterAll(async () => {
    await open.database.close();
    await open.empty.drop();
  });
  return open;
}
