import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALTERATIONS, Baseline, brokenPosition, isNone } from "../../../test/support/alteration.ts";
import { KINDS } from "../../../test/support/databases.ts";
import { Random } from "../../../test/support/random.ts";
import { type Difference, RawDatabase } from "../../../test/support/raw-database.ts";
import { composition, openStore } from "../../../test/support/store.ts";
import { writeVariedChain } from "../../../test/support/varied-chain.ts";
import { verifyChain } from "./verify-chain.ts";

const SEED = 20_181_219;
const CASES = 1000;
const NAMES = Object.keys(ALTERATIONS);

describe.each(KINDS)("verifyChain on %s", (kind) => {
  const open = openStore(kind);
  let raw: RawDatabase;
  let baseline: Baseline;

  beforeAll(async () => {
    await writeVariedChain(open.store, "IF", 60, new Random(SEED));
    await writeVariedChain(open.store, "OTHER", 8, new Random(SEED + 1));
    raw = await RawDatabase.open(open.empty.location);
    const tables = composition.recordTypes.map(
      (type) => open.database.writer.getMetadata(type).tableName,
    );
    baseline = await Baseline.read(raw, "IF", tables);
  });
  afterAll(() => raw.close());

  const verify = (programme = "IF") =>
    verifyChain(raw.connection, open.database.writer, composition.recordTypes, programme);

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

  it(`finds each of ${CASES} random alterations, and the first position that it breaks`, async () => {
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
  });
});

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
