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
  /** What was spent less what was forecast; null unless both are known. */
  readonly variance: number | null;
}

/**
 * Spend and forecast grouped by month, or by longer periods, oldest first. A period in which
 * nothing is recorded and nothing forecast is left out.
 */
export function spendOver(
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
  period: SpendPeriod | "MONTH",
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
    .map(({ span, spent: own, forecast: expected }) => addUp(span, own, expected));
}

function addUp(
  span: Period,
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
): PeriodSpend {
  const of = (kind: string) => sum(spent.filter((each) => each.kind === kind));
  const known = spent.length > 0;
  const total = known ? sum(spent) : null;
  const expected = forecast.length > 0 ? sum(forecast) : null;
  return {
    ...span,
    total,
    revenue: known ? of("REVENUE") : null,
    capital: known ? of("CAPITAL") : null,
    forecast: expected,
    variance: total === null || expected === null ? null : total - expected,
  };
}

function sum(items: readonly MonthAmount[]): number {
  return items.reduce((total, { amount }) => total + amount, 0);
}
