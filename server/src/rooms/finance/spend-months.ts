import type { SpendKind } from "../programme/amounts.ts";
import { type Period, periodOf, type SpendPeriod } from "./periods.ts";

interface MonthAmount {
  readonly month: string;
  readonly kind: SpendKind;
  readonly amount: number;
}

/** What was spent in a span of months, and what was forecast for it, in pence. */
export interface PeriodSpend extends Period {
  /** Null when nothing is recorded, which is not zero. */
  readonly total: number | null;
  readonly revenue: number | null;
  readonly capital: number | null;
  /** Null when nothing is forecast. */
  readonly forecast: number | null;
  /** What was spent less what was forecast, in the months that have both; null when none has. */
  readonly variance: number | null;
  /** How many months have both. */
  readonly comparedMonths: number;
  /** True when `from` to `to` is not all of the period. */
  readonly partial: boolean;
}

/**
 * Spend and forecast grouped by month, or by longer periods, oldest first. A period in which
 * nothing is recorded and nothing forecast is left out.
 *
 * @param window the months asked for: of a period the first and last that are counted are told.
 */
export function spendOver(
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
  period: SpendPeriod | "MONTH",
  window: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): PeriodSpend[] {
  const spans = new Map<string, { span: Period; spent: MonthAmount[]; forecast: MonthAmount[] }>();
  const spanOf = (month: string) => {
    const span =
      period === "MONTH" ? { label: month, from: month, to: month } : periodOf(month, period);
    const known = spans.get(span.from) ?? { span, spent: [], forecast: [] };
    spans.set(span.from, known);
    return known;
  };
  for (const each of spent) spanOf(each.month).spent.push(each);
  for (const each of forecast) spanOf(each.month).forecast.push(each);
  return [...spans.values()]
    .sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
    .map(({ span, spent: own, forecast: expected }) => ({
      ...addUp(span, own, expected),
      ...within(span, window),
    }));
}

/** The months of a span that are asked for. */
function within(
  { from, to }: Period,
  window: { readonly from?: string | undefined; readonly to?: string | undefined },
): Pick<PeriodSpend, "from" | "to" | "partial"> {
  const first = window.from && window.from > from ? window.from : from;
  const last = window.to && window.to < to ? window.to : to;
  return { from: first, to: last, partial: first !== from || last !== to };
}

function addUp(
  span: Period,
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
): Omit<PeriodSpend, "partial"> {
  const of = (kind: string) => sum(spent.filter((each) => each.kind === kind));
  const known = spent.length > 0;
  const total = known ? sum(spent) : null;
  const expected = forecast.length > 0 ? sum(forecast) : null;
  const foreseen = new Set(forecast.map(({ month }) => month));
  const both = new Set(spent.map(({ month }) => month).filter((month) => foreseen.has(month)));
  return {
    ...span,
    total,
    revenue: known ? of("REVENUE") : null,
    capital: known ? of("CAPITAL") : null,
    forecast: expected,
    variance: both.size === 0 ? null : sumIn(spent, both) - sumIn(forecast, both),
    comparedMonths: both.size,
  };
}

function sumIn(items: readonly MonthAmount[], months: ReadonlySet<string>): number {
  return sum(items.filter(({ month }) => months.has(month)));
}

function sum(items: readonly MonthAmount[]): number {
  return items.reduce((total, { amount }) => total + amount, 0);
}
