import { Rating } from "./rating.ts";
import type { ReadContext } from "./read-context.ts";
import { sixPlaces } from "./six-places.ts";

/** Which way a measure is better. */
export type Better = "higher" | "lower";

/** Where GREEN and AMBER begin, in the metric's unit; beyond AMBER is RED. */
export interface Thresholds {
  readonly green: number;
  readonly amber: number;
}

/** A value, and the day (YYYY-MM-DD) of the facts it was worked out from. */
export interface Measured {
  readonly value: number;
  readonly observedOn: string;
}

/** A value with the day of its latest fact; nothing when either is missing. */
export function measured(
  value: number | undefined,
  observedOn: string | undefined,
): Measured | undefined {
  return value === undefined || observedOn === undefined
    ? undefined
    : { value: sixPlaces(value), observedOn };
}

/**
 * A measure that the board watches. It answers for many programmes at once.
 *
 * @example
 * {
 *   key: "people.vacancy-rate", version: 1, title: "Vacancy rate of data roles", unit: "%",
 *   workstream: "PEOPLE", better: "lower", thresholds: { green: 10, amber: 20 }, freshForDays: 45,
 *   description: "Vacant posts of all established data posts.",
 *   computeMany: async (programmes, context) => …
 * }
 */
export interface Metric {
  /** `<plugin id>.<name>`, lower-case with hyphens. It never changes its meaning: that is a new version. */
  readonly key: string;
  /** Raised when the meaning changes. Old readings keep the version they were made with. */
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** As shown behind the value: "%", "days", "systems", "£ a year". */
  readonly unit: string;
  /** The kind of workstream whose health it shows. */
  readonly workstream?: "PEOPLE" | "PROCESS" | "TECHNOLOGY" | "CULTURE";
  readonly better: Better;
  readonly thresholds: Thresholds;
  /** Days after which a reading no longer says how things are. */
  readonly freshForDays: number;
  /**
   * Works the measure out. A programme that is left out has no data: never answer 0 for it. Without
   * this function the metric is recorded by hand, with `recordReading`. `measureEach` makes it of a
   * rule over one kind of record.
   */
  readonly computeMany?: (
    programmes: readonly string[],
    context: ReadContext,
  ) => Promise<ReadonlyMap<string, Measured>>;
}

/** The colour of a value under thresholds. */
export function rate(value: number | null, better: Better, thresholds: Thresholds): Rating {
  if (value === null || !Number.isFinite(value)) return Rating.UNKNOWN;
  const reaches = (threshold: number) =>
    better === "higher" ? value >= threshold : value <= threshold;
  if (reaches(thresholds.green)) return Rating.GREEN;
  return reaches(thresholds.amber) ? Rating.AMBER : Rating.RED;
}
