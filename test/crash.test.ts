import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { Database, type Snapshot } from "../server/src/records/database.ts";
import type { Location } from "../server/src/records/driver.ts";
import { migrate } from "../server/src/records/migrate.ts";
import { RecordStore } from "../server/src/records/store.ts";
import { verifyChain } from "../server/src/records/verify-chain.ts";
import { Milestone } from "../server/src/rooms/delivery/milestone.ts";
import { Programme } from "../server/src/rooms/programme/programme.ts";
import { emptyDatabase, KINDS } from "./support/databases.ts";
import { Random } from "./support/random.ts";
import { composition } from "./support/store.ts";

const SEED = 777;
const PROGRAMMES = ["A", "B", "C"];

describe.each(KINDS)("kill -9 in the middle of 1,000 changes on %s", (kind) => {
  it.each([1, 2, 3])("keeps what was acknowledged and nothing by halves, time %i", async (time) => {
    const empty = await emptyDatabase(kind);
    try {
      await withStore(empty.location, begin);
      const killAt = new Random(SEED + 10 * KINDS.indexOf(kind) + time).whole(100, 700);
      const acknowledged = await writeUntilKilled(empty.location, killAt);
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAt);
      await withStore(empty.location, async (store) => {
        const kept = await reading(store, (snapshot) => lookAt(store, snapshot));
        // Had the writer been done, this would not have been the middle.
        expect(kept.length).toBeLessThan(1000);
        expect(kept).toEqual(expect.arrayContaining(acknowledged));
        await writeOn(store);
      });
    } finally {
      await empty.drop();
    }
  });
});

/** Everything that a process has open is opened anew, as after a crash, and closed again. */
async function withStore(
  location: Location,
  work: (store: RecordStore) => Promise<void>,
): Promise<void> {
  const database = await Database.open(location, composition.recordTypes);
  try {
    await migrate(database, composition.migrations);
    await work(new RecordStore(database, []));
  } finally {
    await database.close();
  }
}

async function reading<T>(
  { database }: RecordStore,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const snapshot = database.snapshot();
  try {
    return await work(snapshot);
  } finally {
    await snapshot.end();
  }
}

const milestone = (ref: string) => ({
  ref,
  title: ref,
  workstream: null,
  tranche: null,
  baselineOn: null,
  forecastOn: null,
  actualOn: null,
  budget: null,
  percentComplete: null,
  baselineDecision: null,
});

async function begin(store: RecordStore): Promise<void> {
  for (const programme of PROGRAMMES)
    await store.change({ programme, actor: "test", reason: "begin", opens: true }, async (tx) => {
      const unsaid = {
        seniorResponsibleOwner: null,
        scope: null,
        outOfScope: null,
        approach: null,
      };
      await tx.create(Programme, { ref: programme, name: programme, vision: "v", ...unsaid });
      await tx.create(Milestone, milestone("SHARED"));
    });
}

/** Kills the writer after so many acknowledged changes, and gives all that it acknowledged. */
async function writeUntilKilled(location: Location, killAt: number): Promise<string[]> {
  const script = join(import.meta.dirname, "support/writer.ts");
  const words = ["--import", "tsx", script, JSON.stringify(location), ...PROGRAMMES];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout }))
    if (acknowledged.push(line.trimEnd()) === killAt) child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  return acknowledged;
}

interface Row {
  readonly programme: string;
  readonly seq: number;
}

/** The writer's changes that are kept, as it prints them, once each is seen to be whole. */
async function lookAt(store: RecordStore, snapshot: Snapshot): Promise<string[]> {
  const { writer } = store.database;
  for (const programme of PROGRAMMES)
    expect(await verifyChain(snapshot, writer, composition.kinds, programme)).toMatchObject({
      ok: true,
      brokenAt: null,
    });
  const changes = await snapshot.query<Row & { reason: string; digest: string }>(
    "SELECT programme, seq, reason, digest FROM change WHERE actor = 'writer'",
  );
  const versions = await snapshot.query<Row & { ref: string }>(
    "SELECT programme, seq, ref FROM record_version WHERE seq > 1 ORDER BY ordinal",
  );
  const records = await snapshot.query<Row & { ref: string }>(
    "SELECT programme, seq, ref FROM milestone WHERE ref <> 'SHARED' ORDER BY ref",
  );
  const refsOf = (rows: readonly (Row & { ref: string })[], { programme, seq }: Row) =>
    rows.filter((row) => row.programme === programme && row.seq === seq).map(({ ref }) => ref);
  for (const change of changes) {
    const n = Number(change.reason.replace("change ", ""));
    const own = [`M${n}-1`, `M${n}-2`];
    expect(refsOf(records, change)).toEqual(own);
    expect(refsOf(versions, change)).toEqual(n % 2 === 0 ? [...own, "SHARED"] : own);
  }
  // Nothing is there besides.
  expect(records.length).toBe(2 * changes.length);
  return changes.map(({ programme, seq, digest }) => `${programme} ${seq} ${digest}`);
}

async function writeOn(store: RecordStore): Promise<void> {
  const { writer } = store.database;
  for (const programme of PROGRAMMES) {
    const { seq } = await store.change({ programme, actor: "test", reason: "after" }, (tx) =>
      tx.create(Milestone, milestone("AFTER")),
    );
    const found = await reading(store, (snapshot) =>
      verifyChain(snapshot, writer, composition.kinds, programme),
    );
    expect(found).toMatchObject({ ok: true, length: seq });
  }
}
