import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Facts,
  type ProgrammeRecord,
  Provenance,
  parseFact,
  type RecordClass,
  Refusal,
} from "@tranche/plugin-kit";
import { parse } from "yaml";
import { z } from "zod";
import { SERVER } from "../access/server-chain.ts";
import type { RecordStore } from "../records/store.ts";
import type { ChangeTransaction } from "../records/transaction.ts";

const recordShape = z
  .looseObject({ create: z.string().optional(), update: z.string().optional(), ref: z.string() })
  .refine(({ create, update }) => (create === undefined) !== (update === undefined), {
    message: "needs either create or update",
  });

const changesShape = z.array(
  z.strictObject({
    programme: z.string(),
    at: z.string(),
    atApproximate: z.boolean().default(false),
    reason: z.string(),
    source: z.string().nullable().default(null),
    provenance: z.enum([Provenance.SOURCED, Provenance.ILLUSTRATIVE]),
    records: z.array(recordShape).min(1),
  }),
);

type SeedChange = z.infer<typeof changesShape>[number];

/** A change of a seed, with the key under which it is loaded once. */
export interface SeedEntry {
  readonly place: string;
  readonly change: SeedChange;
}

/**
 * The changes of a folder's seed files, in the order of the files' names.
 *
 * @throws Refusal naming the file at fault.
 */
export async function readSeed(folder: string, owner: string): Promise<SeedEntry[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const entries: SeedEntry[] = [];
  for (const file of files) {
    const changes = readChanges(file, await readFile(join(folder, file), "utf8"));
    for (const [index, change] of changes.entries())
      entries.push({ place: `${owner}/${file} ${index + 1}`, change });
  }
  return entries;
}

/**
 * Loads changes through the write door. One that was loaded before is not loaded again, so a load
 * that was cut short can be run on.
 *
 * @returns the number of changes written.
 * @throws Refusal naming the file and the change at fault.
 */
export async function loadSeed(
  store: RecordStore,
  types: readonly RecordClass[],
  entries: readonly SeedEntry[],
): Promise<number> {
  let written = 0;
  for (const { change, place } of entries)
    if (await loadChange(store, types, change, place)) written++;
  return written;
}

/** True when nothing is kept yet, or when a load of this seed was cut short. */
export async function wantsSeed(store: RecordStore, name: string): Promise<boolean> {
  const snapshot = store.database.snapshot();
  try {
    const [row] = await snapshot.query<{ own: number; begun: number; loaded: number }>(
      `SELECT (SELECT COUNT(*) FROM chain WHERE head_seq > 0 AND programme <> ?) AS own,
         (SELECT COUNT(*) FROM idempotency WHERE idempotency_key LIKE 'seed %') AS begun,
         (SELECT COUNT(*) FROM migration WHERE owner = 'seed' AND name = ?) AS loaded`,
      [SERVER, name],
    );
    return row !== undefined && row.loaded === 0 && (row.own === 0 || row.begun > 0);
  } finally {
    await snapshot.end();
  }
}

/**
 * Notes that a seed is loaded, in the ledger of what was done once to this database: a later
 * version's seed may say more, and is not for a record that has gone on since.
 */
export async function noteSeeded(store: RecordStore, name: string): Promise<void> {
  await store.database.write((connection) =>
    connection.query(
      "INSERT INTO migration (owner, name, checksum, applied_at) VALUES ('seed', ?, '', ?) ON CONFLICT DO NOTHING",
      [name, new Date().toISOString()],
    ),
  );
}

function readChanges(file: string, text: string): SeedChange[] {
  const parsed = changesShape.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal("BAD_INPUT", `${file}: ${issue?.path.join(".")}: ${issue?.message}`);
}

async function loadChange(
  store: RecordStore,
  types: readonly RecordClass[],
  change: SeedChange,
  place: string,
): Promise<boolean> {
  const { records, ...stated } = change;
  try {
    const { repeated } = await store.change(
      {
        ...stated,
        actor: "seed",
        opens: true,
        idempotency: { key: `seed ${place}`, body: change },
      },
      async (transaction) => {
        for (const record of records) await writeRecord(store, types, transaction, record);
      },
    );
    return !repeated;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    const where = failure.field === undefined ? place : `${place}, ${failure.field}`;
    throw new Refusal(failure.code, `${where}: ${failure.message}`, failure.field);
  }
}

async function writeRecord(
  store: RecordStore,
  types: readonly RecordClass[],
  transaction: ChangeTransaction,
  record: z.infer<typeof recordShape>,
): Promise<void> {
  const { create, update, ref, ...stated } = record;
  const kind = create ?? update;
  const { writer } = store.database;
  const type = types.find((each) => writer.getMetadata(each).tableName === kind);
  if (!type) throw new Refusal("BAD_INPUT", `${kind} is no kind of record`);
  const { columns } = writer.getMetadata(type);
  const facts: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(stated)) {
    const column = columns.find(({ propertyName }) => propertyName === field);
    if (!column) throw new Refusal("BAD_INPUT", `${kind} ${ref} has no field ${field}`);
    facts[field] = parseFact(type, field, value);
  }
  if (update) await transaction.update(type, ref, null, facts);
  else await transaction.create(type, { ref, ...facts } as unknown as Facts<ProgrammeRecord>);
}
