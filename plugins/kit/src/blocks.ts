import { daysBetween } from "./calendar.ts";
import { isIllustrative, type KnownFacts } from "./facts-reader.ts";
import { type Measured, type Metric, rate } from "./metric.ts";
import { Rating } from "./rating.ts";
import type { FigureBlock, TableBlock, TextBlock } from "./section.ts";

// Blocks of the board pack that sections are put together from.

/** A notice that facts are illustrative; nothing when none is. Spread it: `...illustrativeNotice(facts)`. */
export function illustrativeNotice<F extends KnownFacts<F>>(facts: F): readonly TextBlock[] {
  return isIllustrative(facts) ? [ILLUSTRATIVE] : [];
}

const ILLUSTRATIVE: TextBlock = {
  kind: "text",
  text: "Figures here rest on illustrative examples and say nothing about any real person or body.",
};

/**
 * A metric as a figure of the board pack on a day. What is missing says so, and what is too old to
 * go by has no colour.
 *
 * @example
 * figure(vacancyRate, { value: 26.666, observedOn: "2019-07-31" }, "2019-08-31")
 * // "Vacancy rate, as of 2019-07-31": 26.7 %, RED
 */
export function figure(metric: Metric, measured: Measured | undefined, day: string): FigureBlock {
  const { title, unit, better, thresholds, freshForDays } = metric;
  if (!measured) return { kind: "figure", label: title, value: "no data", rating: Rating.UNKNOWN };
  const { value, observedOn } = measured;
  const isStale = daysBetween(observedOn, day) > freshForDays;
  return {
    kind: "figure",
    label: `${title}, as of ${observedOn}`,
    value: unit === "%" ? value.toFixed(1) : atMostOneDecimal(value),
    unit,
    rating: isStale ? Rating.UNKNOWN : rate(value, better, thresholds),
  };
}

/** 26.666… as "26.7", 12 as "12": a count stays whole, where a share always has its decimal. */
function atMostOneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A table; nothing when it has no rows. Spread it: `...table(["Role", "Posts"], rows)`. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly TableBlock[] {
  return rows.length > 0 ? [{ kind: "table", columns, rows }] : [];
}
