import DataLoader from "dataloader";
import type { Reader } from "../../records/reader.ts";
import { groupBy } from "../../records/record-set.ts";
import type { SpendKind } from "../programme/amounts.ts";
import { SPEND } from "./spend-entry.ts";

/** What was spent from an allocation on a lot; the lot is empty for spend on none. */
export interface LotSpent {
  readonly programme: string;
  readonly allocation: string;
  readonly lot: string;
  readonly kind: SpendKind;
  readonly amount: number;
  readonly entries: number;
}

/** What was spent from an allocation in a month. */
export interface MonthSpent {
  readonly programme: string;
  readonly allocation: string;
  readonly month: string;
  readonly kind: SpendKind;
  readonly amount: number;
  readonly entries: number;
}

/** What was spent, in every dimension that the roll-up keeps. */
export interface CellSpent extends MonthSpent {
  readonly workstream: string;
  readonly lot: string;
}

const byLot = sumsBy<LotSpent>(["allocation", "lot", "kind"]);
const byMonth = sumsBy<MonthSpent>(["allocation", "month", "kind"]);
const byCell = sumsBy<CellSpent>(["allocation", "month", "workstream", "lot", "kind"]);

/** What a programme spent, by allocation and lot; one statement for all programmes asked about. */
export const spentByLot = byLot;

/** What a programme spent, by allocation and month, oldest first. */
export const spentByMonth = byMonth;

/** What a programme spent, in every dimension. */
export const spentByCell = byCell;

function sumsBy<Row extends { programme: string; entries: number }>(by: readonly string[]) {
  const key = {};
  return (reader: Reader, programme: string): Promise<readonly Row[]> =>
    reader
      .once(
        key,
        () =>
          new DataLoader<string, readonly Row[]>(async (programmes) => {
            const rows = await reader.sums<Row>(SPEND, programmes, by);
            const found = groupBy(rows, (row) => row.programme);
            return programmes.map((each) => found.get(each) ?? []);
          }),
      )
      .load(programme);
}
