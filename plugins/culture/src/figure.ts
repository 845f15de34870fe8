import {
  daysBetween,
  type FigureBlock,
  type Measured,
  type Metric,
  Rating,
  rate,
} from "@tranche/plugin-kit";

/**
 * A metric as a figure of the board pack on a day. What is missing says so, and what is too old to
 * go by has no colour.
 */
export function figure(metric: Metric, measured: Measured | undefined, day: string): FigureBlock {
  const { title, unit, better, thresholds, freshForDays } = metric;
  if (!measured) return { kind: "figure", label: title, value: "no data", rating: Rating.UNKNOWN };
  const { value, observedOn } = measured;
  const isStale = daysBetween(observedOn, day) > freshForDays;
  return {
    kind: "figure",
    label: `${title}, as of ${observedOn}`,
    value: oneDecimal(value),
    unit,
    rating: isStale ? Rating.UNKNOWN : rate(value, better, thresholds),
  };
}

/** At most one decimal: 26.666… as "26.7", 12 as "12". */
function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
