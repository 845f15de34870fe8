import { type SpendKind, type Sums, sumByKind } from "../programme/amounts.ts";

/** An amount of one kind of money that an allocation has in a month. */
export interface MonthAmount {
  readonly allocation: string;
  readonly month: string;
  readonly kind: SpendKind;
  readonly amount: number;
}

/** Which months are closed, and where today is among them. */
export interface Closing {
  /** The month in hand. */
  readonly current: string;
  /** The months recorded as closed. */
  readonly closed: ReadonlySet<string>;
}

/**
 * The expected outturn: what was spent in the months that are over or closed, and the forecast of
 * those that are open. The month in hand is open until it is closed. Of an open month what was spent
 * counts where it is more than its forecast, since it can't be less any more.
 */
export function outturnOf(
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
  { current, closed }: Closing,
): Sums {
  const isOpen = ({ month }: MonthAmount) => month >= current && !closed.has(month);
  const over = spent.filter((each) => !isOpen(each));
  const open = cellsOf(spent.filter(isOpen));
  for (const [key, cell] of cellsOf(forecast.filter(isOpen))) {
    const known = open.get(key);
    if (!known || cell.amount > known.amount) open.set(key, cell);
  }
  return sumByKind([...over, ...open.values()]);
}

/** What each allocation has of each kind in each month. */
function cellsOf(all: readonly MonthAmount[]): Map<string, MonthAmount> {
  const cells = new Map<string, MonthAmount>();
  for (const each of all) {
    const key = JSON.stringify([each.allocation, each.month, each.kind]);
    cells.set(key, { ...each, amount: (cells.get(key)?.amount ?? 0) + each.amount });
  }
  return cells;
}

/** The months that are over, of which anything is spent or forecast, and that nobody closed. */
export function unclosedMonths(
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
  { current, closed }: Closing,
): string[] {
  const months = new Set([...spent, ...forecast].map(({ month }) => month));
  return [...months].filter((month) => month < current && !closed.has(month)).sort();
}
