import type { RecordClass } from "@tranche/plugin-kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALTERATIONS, Baseline, brokenPosition, isNone } from "../../../test/support/alteration.ts";
import { KINDS } from "../../../test/support/databases.ts";
import { Random } from "../../../test/support/random.ts";
import { type Difference, RawDatabase } from "../../../test/support/raw-database.ts";
import { composition, type OpenStore, openStore } from "../../../test/support/store.ts";
import { VariedChain } from "../../../test/support/varied-chain.ts";
import { Milestone } from "../rooms/delivery/milestone.ts";
import type { Snapshot } from "./database.ts";
import { verifyChain } from "./verify-chain.ts";

const SEED = 20_181_219;
const CASES = 1000;
/** They take seconds, and more where much else runs beside them. */
const PATIENCE_MS = 240_000;
const NAMES = Object.keys(ALTERATIONS);

describe.each(KINDS)("verifyChain on %s", (kind) => {
  const open = openStore(kind);
  let raw: RawDatabase;
  let baseline: Baseline;
  /** The kinds of record that the chain has any of; to look into empty tables takes only time. */
  let kindsKept: readonly RecordClass[];

  beforeAll(async () => {
    await new VariedChain(open.store, "IF", new Random(SEED)).write(60);
    await new VariedChain(open.store, "OTHER", new Random(SEED + 1)).write(8);
    raw = await RawDatabase.open(open.empty.location);
    const tables = composition.recordTypes.map(tableOf);
    baseline = await Baseline.read(raw, "IF", tables);
    kindsKept = composition.recordTypes.filter((type) =>
      baseline.recordTables.includes(tableOf(type)),
    );
  });
  afterAll(() => raw.close());

  const tableOf = (type: RecordClass) => open.database.writer.getMetadata(type).tableName;
  const verify = () => {
    const kinds = { records: kindsKept, appended: composition.kinds.appended };
    return verifyChain(raw.connection, open.database.writer, kinds, "IF");
  };

  /** Case `number` anew, from nothing but its number: which rows it alters, and what is found. */
  const tryCase = async (number: number) => {
    const random = new Random(SEED + number);
    const name = NAMES[number % NAMES.length] as string;
    for (let draw = 1; draw <= 50; draw++) {
      const drawn = ALTERATIONS[name]?.(baseline, random) ?? [];
      const tried = await raw.undone(async () => {
        const differences = await raw.apply(drawn);
        if (!differences || isNone(differences)) return null;
        return { name, differences, found: await verify() };
      });
      if (tried) return tried;
    }
    throw new Error(`Case ${number}, ${name}, found nothing to alter.`);
  };

  it(
    `finds each of ${CASES} random alterations, and the first position that it breaks`,
    async () => {
      const missed: object[] = [];
      const tried: Difference[] = [];
      for (let number = 0; number < CASES; number++) {
        const { name, differences, found } = await tryCase(number);
        const expected = brokenPosition(baseline, differences);
        if (found.ok || found.brokenAt !== expected || found.problem === null)
          missed.push({ case: number, name, differences: shown(differences), expected, found });
        tried.push(...differences);
      }
      expect(missed).toEqual([]);
      expect(await verify()).toMatchObject({ ok: true, length: 60, brokenAt: null });

      // The draws are wide: no column and no kind of record was left alone.
      for (const table of ["chain", "change", "record_version"])
        expect(alteredColumns(tried, table)).toEqual(
          baseline.columns
            .get(table)
            ?.map((column) => column.name)
            .sort(),
        );
      expect(baseline.recordTables.length).toBeGreaterThanOrEqual(8);
      for (const table of baseline.recordTables)
        expect(alteredColumns(tried, table), table).not.toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    "looks through 3,000 changes page by page, and finds what breaks at a page's edge",
    async () => {
      await writeLongChain(open, "LONG", 3000);
      const answers: number[] = [];
      const counting: Pick<Snapshot, "query"> = {
        query: async <Row>(sql: string, values: readonly unknown[] = []) => {
          const rows = await raw.connection.query<Row>(sql, values);
          answers.push(rows.length);
          return rows;
        },
      };
      const { writer } = open.database;
      const look = (programme: string) =>
        verifyChain(counting, writer, composition.kinds, programme);

      await look("OTHER");
      const fewStatements = answers.splice(0).length;
      expect(await look("LONG")).toMatchObject({ ok: true, length: 3000, brokenAt: null });
      // Six pages of changes, and one for every hundred changes of each kind that is only added to,
      // cost two statements each, however much they hold; no answer holds it all.
      const pages = 6 + 30 * composition.kinds.appended.length;
      expect(answers.length - fewStatements).toBeLessThanOrEqual(2 * pages);
      expect(Math.max(...answers)).toBeLessThan(600);

      for (const seq of [1, 500, 501, 1000, 2999, 3000])
        for (const table of ["change", "record_version"])
          await raw.undone(async () => {
            await raw.run(`DELETE FROM ${table} WHERE programme = 'LONG' AND seq = ${seq}`);
            expect(await look("LONG")).toMatchObject({ ok: false, brokenAt: seq });
          });
    },
    PATIENCE_MS,
  );
});

/** A chain of changes that each set one of forty milestones. */
async function writeLongChain(
  { store, database }: OpenStore,
  programme: string,
  length: number,
): Promise<void> {
  // The disk is not what is looked at.
  if (database.types.database === "sqlite") await database.writer.query("PRAGMA synchronous = OFF");
  const dates = { baselineOn: null, forecastOn: null, actualOn: null };
  const work = { budget: null, percentComplete: null, baselineDecision: null };
  const request = { programme, actor: "test", reason: "long", opens: true };
  await store.change(request, async (tx) => {
    for (let n = 0; n < 40; n++)
      await tx.create(Milestone, {
        ref: `M${n}`,
        title: "first",
        workstream: null,
        tranche: null,
        ...dates,
        ...work,
      });
  });
  const later = Array.from({ length: length - 1 }, (_, index) => index);
  await Promise.all(
    later.map((n) =>
      store.change(request, (tx) =>
        tx.update(Milestone, `M${n % 40}`, null, { title: `title ${n}` }),
      ),
    ),
  );
}

/** The columns of a table that were altered in a row that stayed. */
function alteredColumns(differences: readonly Difference[], table: string): string[] {
  const altered = new Set<string>();
  for (const { table: own, before, after } of differences)
    if (own === table && before && after)
      for (const column of Object.keys(before))
        if (before[column] !== after[column]) altered.add(column);
  return [...altered].sort();
}

/** Differences without the cells that stayed. */
function shown(differences: readonly Difference[]): unknown[] {
  return differences.map(({ table, before, after }) => {
    if (!before || !after) return { table, before, after };
    const changed = Object.keys(before).filter((column) => before[column] !== after[column]);
    return {
      table,
      at: [before.seq, before.ref],
      changed: changed.map((column) => `${column}: ${before[column]} → ${after[column]}`),
    };
  });
}
