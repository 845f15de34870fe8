import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import { type Location, writerSource } from "../../server/src/records/driver.ts";
import { databaseUrl, type EmptyDatabase, emptyDatabase } from "./databases.ts";

/** What a database begins with, and how it is filled. */
export interface FirstContent {
  /** The same name must always mean the same content: it is made once in a run, then copied. */
  readonly name: string;
  /** Fills an empty database, and leaves nothing open in it. */
  fill(empty: Omit<EmptyDatabase, "drop">): Promise<void>;
}

/** A database of a test's own that already holds the content: a copy of one filled once in a run. */
export async function filledDatabase(
  kind: Location["kind"],
  content: FirstContent,
): Promise<EmptyDatabase> {
  const digest = createHash("sha256").update(content.name).digest("hex").slice(0, 16);
  if (kind === "postgres") {
    const template = `template_${digest}`;
    await inTurn(digest, (server) => makePostgresTemplate(server, template, content));
    return emptyDatabase(kind, template);
  }
  const template = join(inject("filesFolder"), `${digest}.sqlite`);
  await inTurn(digest, () => makeSqliteTemplate(template, content));
  const copy = await emptyDatabase(kind);
  await copyFile(template, fileOf(copy.location));
  return copy;
}

/** One worker makes a template; another that wants the same waits for it. */
async function inTurn(digest: string, work: (server: Client) => Promise<void>): Promise<void> {
  const server = new Client({ connectionString: inject("postgresUrl") });
  await server.connect();
  try {
    await server.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [digest]);
    await work(server);
  } finally {
    await server.end();
  }
}

async function makePostgresTemplate(
  server: Client,
  template: string,
  { fill }: FirstContent,
): Promise<void> {
  const { rowCount } = await server.query("SELECT FROM pg_database WHERE datname = $1", [template]);
  if (rowCount) return;
  // It takes its name once it is whole, so that one half made is never copied.
  const half = `half_${template}`;
  await server.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${half}`);
  const folder = join(inject("filesFolder"), half);
  await mkdir(folder, { recursive: true });
  await fill({ location: { kind: "postgres", url: databaseUrl(half) }, folder });
  await server.query(`ALTER DATABASE ${half} RENAME TO ${template}`);
}

async function makeSqliteTemplate(template: string, { fill }: FirstContent): Promise<void> {
  if (existsSync(template)) return;
  const half = await emptyDatabase("sqlite");
  await fill(half);
  // The one that closes last takes what the log holds into the file; one that only reads can't.
  await (await writerSource(half.location, []).initialize()).destroy();
  const file = fileOf(half.location);
  if (existsSync(`${file}-wal`)) throw new Error(`${file} is still open: its content left it so.`);
  await copyFile(file, `${template}.half`);
  await rename(`${template}.half`, template);
  await half.drop();
}

function fileOf(location: Location): string {
  if (location.kind !== "sqlite") throw new Error("Only SQLite keeps its record in one file.");
  return location.file;
}
