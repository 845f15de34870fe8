import { type Choice, choices } from "@tranche/plugin-kit";
import { fiscalYearFrom, fiscalYearOf, fiscalYearTo } from "../programme/fiscal-year.ts";

/** A span of whole months, with what it is called. */
export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** How months are grouped. */
export const SpendPeriod = choices("SpendPeriod", "How months are grouped.", {
  FISCAL_YEAR: "1 April to 31 March, written 2018/19.",
  FISCAL_QUARTER: "Three months of the fiscal year: Q3 is October to December.",
  CALENDAR_YEAR: "1 January to 31 December.",
  CALENDAR_QUARTER: "Three months of the calendar year: Q4 is October to December.",
});
export type SpendPeriod = Choice<typeof SpendPeriod>;

/**
 * The period that a month belongs to. A quarter says whether it is fiscal or calendar.
 *
 * @example periodOf("2018-12", SpendPeriod.FISCAL_QUARTER) // "2018/19 Q3 (fiscal)", 2018-10 to 2018-12
 */
export function periodOf(month: string, period: SpendPeriod): Period {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  const first = number - ((number - 1) % 3);
  const quarter = { from: at(year, first), to: at(year, first + 2) };
  switch (period) {
    case SpendPeriod.FISCAL_YEAR:
      return {
        label: fiscalYearOf(month),
        from: fiscalYearFrom(month),
        to: fiscalYearTo(month),
      };
    case SpendPeriod.FISCAL_QUARTER: {
      const which = ((first + 8) % 12) / 3 + 1;
      return { label: `${fiscalYearOf(month)} Q${which} (fiscal)`, ...quarter };
    }
    case SpendPeriod.CALENDAR_YEAR:
      return { label: String(year), from: at(year, 1), to: at(year, 12) };
    case SpendPeriod.CALENDAR_QUARTER:
      return { label: `${year} Q${(first + 2) / 3} (calendar)`, ...quarter };
  }
}

function at(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
