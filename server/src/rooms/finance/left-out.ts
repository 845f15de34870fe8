import { isWithheld } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { contractsOf } from "./contracts-of.ts";
import type { FundingPosition } from "./finance-resolver.ts";
import { forecastMonths } from "./read-spend-forecast.ts";
import { SPEND, type SpendEntry } from "./spend-entry.ts";

type Cell = Pick<SpendEntry, "allocation" | "month" | "kind" | "workstream" | "lot" | "supplier">;

const WITHHELD = {};

/** What the entries of a programme are for whose amount this reader does not see, one for each. */
export function withheldSpend(reader: Reader, programme: string): Promise<readonly Cell[]> {
  const known = reader.once(WITHHELD, () => new Map<string, Promise<readonly Cell[]>>());
  const cells = known.get(programme) ?? reader.withheldOf<Cell>(SPEND, programme);
  known.set(programme, cells);
  return cells;
}

/** How many values each sum of a position lacks, since this reader may not see them. */
export async function leftOutOf(position: FundingPosition) {
  const reader = Reader.of(position);
  const { programme } = position;
  const own = new Set(position.allocations.map(({ ref }) => ref));
  const isOwn = ({ allocation }: { allocation: string }) => own.has(allocation);
  const [approved, contracts, wholeContracts, spent, months, wholeMonths] = await Promise.all([
    reader.leftOut(programme, ["allocation.amount"]),
    contractsOf(position),
    reader.leftOut(programme, ["contract.", "lot."]),
    withheldSpend(reader, programme),
    forecastMonths(reader, programme),
    reader.leftOut(programme, ["forecast_month.", "forecast."]),
  ]);
  const committed = wholeContracts + contracts.filter((each) => isWithheld(each, "value")).length;
  const actual = spent.filter(isOwn).length;
  const forecast =
    wholeMonths + months.filter((each) => isOwn(each) && isWithheld(each, "amount")).length;
  return { approved, committed, actual, forecast };
}
