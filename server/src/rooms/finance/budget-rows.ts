import { SpendKind } from "../programme/amounts.ts";
import { fiscalYearOf } from "../programme/fiscal-year.ts";
import { type Closing, type MonthAmount, outturnOf } from "./outturn.ts";

/** What of an allocation is approved for a fiscal year, in pence. */
export interface Budgeted {
  readonly fiscalYear: string;
  readonly kind: SpendKind;
  readonly amount: number;
}

/** A fiscal year of one kind of money: what was approved for it, and what comes of it, in pence. */
export interface BudgetRow {
  readonly fiscalYear: string;
  readonly kind: SpendKind;
  /** Null when nothing is approved for the year by itself. */
  readonly budget: number | null;
  /** Null when nothing is spent or forecast. */
  readonly outturn: number | null;
  /** The outturn less the budget; null unless both are known. */
  readonly variance: number | null;
}

/** Budget and outturn by fiscal year and kind, oldest first, revenue first. */
export function budgetRows(
  budgeted: readonly Budgeted[],
  spent: readonly MonthAmount[],
  forecast: readonly MonthAmount[],
  closing: Closing,
): BudgetRow[] {
  const years = new Set([
    ...budgeted.map(({ fiscalYear }) => fiscalYear),
    ...[...spent, ...forecast].map(({ month }) => fiscalYearOf(month)),
  ]);
  return [...years].sort().flatMap((fiscalYear) =>
    Object.values(SpendKind).flatMap((kind) => {
      const of = (all: readonly MonthAmount[]) =>
        all.filter((each) => each.kind === kind && fiscalYearOf(each.month) === fiscalYear);
      const own = budgeted.filter((each) => each.kind === kind && each.fiscalYear === fiscalYear);
      const [was, ahead] = [of(spent), of(forecast)];
      const budget = own.length === 0 ? null : own.reduce((sum, { amount }) => sum + amount, 0);
      const outturn = was.length + ahead.length === 0 ? null : outturnOf(was, ahead, closing).total;
      if (budget === null && outturn === null) return [];
      const variance = budget === null || outturn === null ? null : outturn - budget;
      return [{ fiscalYear, kind, budget, outturn, variance }];
    }),
  );
}
