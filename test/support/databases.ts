import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
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

export async function emptyDatabase(kind: Location["kind"]): Promise<EmptyDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "tranche-test-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === "sqlite")
    return {
      location: { kind, file: join(folder, "tranche.sqlite") },
      folder,
      drop: removeFolder,
    };
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return {
    location: { kind, url: url.href },
    folder,
    drop: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
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
