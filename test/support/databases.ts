import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import type { Location } from "../../server/src/records/driver.ts";

export const KINDS = ["sqlite", "postgres"] as const;

/** A new, empty database of a kind, and how to be rid of it. */
export interface EmptyDatabase {
  readonly location: Location;
  readonly folder: string;
  drop(): Promise<void>;
}

/**
 * @param template a database of the same server, with nobody in it, whose content the new one has.
 */
export async function emptyDatabase(
  kind: Location["kind"],
  template = "template1",
): Promise<EmptyDatabase> {
  const folder = await mkdtemp(join(inject("filesFolder"), "test-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === "sqlite")
    return {
      location: { kind, file: join(folder, "tranche.sqlite") },
      folder,
      drop: removeFolder,
    };
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    location: { kind, url: databaseUrl(name) },
    folder,
    drop: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
}

/** The URL of a database of the tests' PostgreSQL. */
export function databaseUrl(name: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL behind the server's back, as somebody with access to the database could. */
export async function onServer(sql: string, url = inject("postgresUrl")): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
