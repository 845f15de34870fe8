import { derived, view } from "@tranche/plugin-kit";
import DataLoader from "dataloader";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import {
  After,
  connectionOf,
  First,
  numbersFromCursor,
  pageOf,
  pageSize,
} from "../../access/page.ts";
import { Reader } from "../../records/reader.ts";
import { Amounts, type SpendKind, sumByKind } from "../programme/amounts.ts";
import { Programme } from "../programme/programme.ts";
import { withheldSpend } from "./left-out.ts";
import { entriesAt, readEntries, spellingsOf } from "./read-spend.ts";
import { entryId, SPEND, SpendEntry } from "./spend-entry.ts";
import { checkSpan, conditionOf, fits, SpendFilter } from "./spend-filter.ts";
import { spentByCell } from "./spend-sums.ts";

@view("A page of spend entries, and their sum.")
class SpendEntryConnection extends connectionOf(
  "SpendEntry",
  () => SpendEntry,
  "spend entry",
  "spend entries",
) {
  programme!: string;
  filter!: SpendFilter;
}

@Resolver(() => Programme)
export class SpendResolver {
  @FieldResolver(() => SpendEntryConnection, {
    description: "The spend ledger, in the order it was recorded.",
  })
  async spend(
    @Root() programme: Programme,
    @First() first?: number,
    @After() after?: string,
    @Arg("filter", () => SpendFilter, { nullable: true, description: "Which entries." })
    asked?: SpendFilter | null,
  ): Promise<SpendEntryConnection> {
    const filter = asked ?? new SpendFilter();
    checkSpan(filter.from, filter.to);
    const size = pageSize(first);
    const reader = Reader.of(programme);
    const [seq, ordinal] = numbersFromCursor(after, [0, -1]);
    const upTo = (await reader.position(programme.ref))?.seq ?? 0;
    const spellings = await spellingsOf(reader, programme.ref, filter.supplier);
    const { sql, values } = conditionOf(filter, spellings);
    const entries = await readEntries(
      reader,
      [programme.ref],
      {
        sql: `e.programme = ? AND (e.seq, e.ordinal) > (?, ?) AND e.seq <= ?${sql}`,
        values: [programme.ref, seq, ordinal, upTo, ...values],
      },
      size + 1,
    );
    const page = pageOf(entries, size, (entry) => `${entry.seq}/${entry.ordinal}`);
    return reader.mark({ ...page, programme: programme.ref, filter });
  }
}

interface Totals {
  readonly entries: number;
  readonly kind: SpendKind;
  readonly amount: number;
}

export const spendTotals = derived(SpendEntryConnection, totalOf, {
  totalCount: [() => Int, "How many entries fit the filter."],
  total: [() => Amounts, "The sum of the entries that fit the filter."],
});

async function totalOf(connection: SpendEntryConnection) {
  const { programme, filter } = connection;
  const reader = Reader.of(connection);
  const [totals, withheld, spellings] = await Promise.all([
    totalsOf(connection),
    withheldSpend(reader, programme),
    spellingsOf(reader, programme, filter.supplier),
  ]);
  const totalCount = totals.reduce((sum, { entries }) => sum + entries, 0);
  const left = withheld.filter(
    (cell) =>
      fits({ ...cell, workstream: cell.workstream ?? "", lot: cell.lot ?? "" }, filter) &&
      (!spellings || (cell.supplier !== null && spellings.includes(cell.supplier))),
  ).length;
  return { totalCount, total: { ...sumByKind(totals), left } };
}

/** From the roll-up, which does not keep suppliers; for one supplier, from the entries. */
async function totalsOf(connection: SpendEntryConnection): Promise<readonly Totals[]> {
  const { programme, filter } = connection;
  const reader = Reader.of(connection);
  if (!filter.supplier)
    return (await spentByCell(reader, programme)).filter((cell) => fits(cell, filter));
  const spellings = await spellingsOf(reader, programme, filter.supplier);
  const { sql, values } = conditionOf(filter, spellings);
  const upTo = (await reader.position(programme))?.seq ?? 0;
  return reader.rows<Totals>(SPEND, [programme], (table) => ({
    sql: `SELECT e.kind, CAST(COUNT(*) AS integer) AS entries,
       CAST(COALESCE(SUM(e.amount), 0) AS bigint) AS amount
     FROM ${table} e WHERE e.programme = ? AND e.seq <= ?${sql} GROUP BY e.kind`,
    values: [programme, upTo, ...values],
  }));
}

type Place = { programme: string; seq: number; ordinal: number };

const REVERSED = {};
const REVERSALS = {};

@Resolver(() => SpendEntry)
export class SpendEntryResolver {
  @FieldResolver(() => SpendEntry, {
    nullable: true,
    description: "The entry that it reverses; null when it is not a reversal.",
  })
  async reverses(@Root() entry: SpendEntry): Promise<SpendEntry | null> {
    const { programme, reversesSeq: seq, reversesOrdinal: ordinal } = entry;
    if (seq === null || ordinal === null) return null;
    return loaderOf(Reader.of(entry), REVERSED, ["e.seq", "e.ordinal"], (found) => found).load({
      programme,
      seq,
      ordinal,
    });
  }

  @FieldResolver(() => SpendEntry, {
    nullable: true,
    description: "The entry that reverses it; null until it is reversed.",
  })
  reversedBy(@Root() entry: SpendEntry): Promise<SpendEntry | null> {
    return loaderOf(
      Reader.of(entry),
      REVERSALS,
      ["e.reverses_seq", "e.reverses_ordinal"],
      ({ programme, reversesSeq, reversesOrdinal }) => ({
        programme,
        seq: reversesSeq as number,
        ordinal: reversesOrdinal as number,
      }),
    ).load(entry);
  }
}

/** One statement for all the entries asked about at once. */
function loaderOf(
  reader: Reader,
  key: object,
  columns: readonly [seq: string, ordinal: string],
  placeOf: (found: SpendEntry) => Place,
) {
  const idOf = ({ programme, seq, ordinal }: Place) => entryId(programme, seq, ordinal);
  return reader.once(
    key,
    () =>
      new DataLoader<Place, SpendEntry | null, string>(
        async (places) => {
          const found = await entriesAt(reader, places, columns);
          const byPlace = new Map(found.map((entry) => [idOf(placeOf(entry)), entry]));
          return places.map((place) => byPlace.get(idOf(place)) ?? null);
        },
        { cacheKeyFn: idOf },
      ),
  );
}
