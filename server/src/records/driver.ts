import { createRequire } from "node:module";
import { canonicalInstant, columnOf } from "@tranche/plugin-kit";
import { DataSource, DefaultNamingStrategy, type EntitySchema } from "typeorm";

/** Where the record is kept: a SQLite file, or a PostgreSQL database. */
export type Location = { kind: "sqlite"; file: string } | { kind: "postgres"; url: string };

type Entities = readonly (EntitySchema | (abstract new () => object))[];

/** How many readers may look at once; each holds one snapshot for one operation. */
export const READERS = { sqlite: 4, postgres: 10 } as const;

class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string): string {
    return custom || columnOf(property);
  }
}

/**
 * The connection that writes. On SQLite it is one connection, guarded by the write lane.
 *
 * This file alone names the database drivers; see server/decisions/0001-sqlite-driver.md.
 */
export function writerSource(location: Location, entities: Entities): DataSource {
  const shared = {
    entities: entities as DataSource["options"]["entities"] & object,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
  } as const;
  if (location.kind === "postgres") return new DataSource({ ...postgres(location), ...shared });
  return new DataSource({
    type: "better-sqlite3",
    database: location.file,
    enableWAL: true,
    timeout: 10_000,
    prepareDatabase: (db: SqliteHandle) => {
      db.pragma("synchronous = FULL");
      db.pragma("foreign_keys = ON");
    },
    ...shared,
  });
}

/** Connections that only read. SQLite has one per DataSource, PostgreSQL a pool in one. */
export function readerSources(location: Location): DataSource[] {
  if (location.kind === "postgres")
    return [new DataSource({ ...postgres(location), logging: false })];
  return Array.from(
    { length: READERS.sqlite },
    () =>
      new DataSource({
        type: "better-sqlite3",
        database: location.file,
        readonly: true,
        timeout: 10_000,
        logging: false,
      }),
  );
}

interface SqliteHandle {
  pragma(statement: string): unknown;
}

function postgres({ url }: Extract<Location, { kind: "postgres" }>) {
  return {
    type: "postgres" as const,
    url,
    poolSize: READERS.postgres,
    connectTimeoutMS: 10_000,
    installExtensions: false,
    extra: {
      types: { getTypeParser: parserOf },
      application_name: "tranche",
    },
  };
}

type Parser = (text: string) => unknown;
const { types } = createRequire(import.meta.url)("pg") as {
  types: { getTypeParser(oid: number, format?: string): Parser };
};

/** PostgreSQL's int8, date and timestamptz as the plain values SQLite also gives. */
function parserOf(oid: number, format?: string): Parser {
  if (oid === 20) return Number;
  if (oid === 1082) return (text) => text;
  if (oid === 1184) return instantOrText;
  return types.getTypeParser(oid, format);
}

/** What is no instant of our years was put there by somebody else: it is shown, not choked on. */
function instantOrText(text: string): string {
  try {
    return canonicalInstant(text.replace(" ", "T"));
  } catch {
    return text;
  }
}
