import { badInput, monthAfter, monthsApart } from "@tranche/plugin-kit";
import { fiscalYearFrom, fiscalYearOf, fiscalYearTo } from "../programme/fiscal-year.ts";

/** Years that a forecast covers, unless given. */
const USUAL_YEARS = 10;

/** The most years that a forecast covers. */
const MOST_FORECAST_YEARS = 40;

/** The months of a fiscal year that are asked for. */
export interface YearAsked {
  readonly fiscalYear: string;
  /** Its first month. */
  readonly from: string;
  /** Its last month. */
  readonly to: string;
}

/**
 * The fiscal years from a month to a month; the first and last have only the months asked for.
 * Left out, the first month is that of the fiscal year in which something begins, and the last one
 * ends ten fiscal years. There are none when neither says where to begin.
 *
 * @param begins the first month that anything begins in; null when nothing does.
 * @throws Refusal BAD_INPUT naming `from` or `to`.
 */
export function yearsAsked(
  asked: { readonly from: string | null; readonly to: string | null },
  begins: string | null,
): readonly YearAsked[] {
  const first = asked.from ?? begins ?? asked.to;
  if (first === null) return [];
  const from = asked.from ?? fiscalYearFrom(first);
  const to = asked.to ?? monthAfter(fiscalYearTo(from), 12 * (USUAL_YEARS - 1));
  if (to < from)
    throw badInput(
      "to",
      `${to} is before ${from}, where the forecast begins. Ask for that month or a later one.`,
    );
  if (monthsApart(from, to) >= 12 * MOST_FORECAST_YEARS)
    throw badInput(
      "to",
      `${from} to ${to} is more than ${MOST_FORECAST_YEARS} years. Ask for fewer.`,
    );
  const years: YearAsked[] = [];
  for (let month = from; month <= to; month = monthAfter(fiscalYearTo(month), 1)) {
    const ends = fiscalYearTo(month);
    years.push({ fiscalYear: fiscalYearOf(month), from: month, to: ends < to ? ends : to });
  }
  return years;
}
