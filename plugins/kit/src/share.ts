import { type DatedOn, hasHappened, knownBy, newestDay } from "./by-day.ts";
import { type Measured, measured } from "./metric.ts";
import { sixPlaces } from "./six-places.ts";

/** A part of a whole, in per cent. Nothing for a whole of none: no data is not zero. */
export function perCent(part: number, whole: number): number | undefined {
  return whole > 0 ? sixPlaces((100 * part) / whole) : undefined;
}

/** The sum of one number over many facts; 0 over none. */
export function sumOf<T>(facts: readonly T[], numberOf: (fact: T) => number): number {
  return facts.reduce((sum, fact) => sum + numberOf(fact), 0);
}

/** How a share is worked out from facts that each count a part and its whole. */
export interface ShareOf<T> {
  readonly part: (fact: T) => number;
  readonly whole: (fact: T) => number;
  readonly datedOn: DatedOn<T>;
}

/**
 * The parts of many facts, of their wholes, in per cent; as of the newest fact that has a whole.
 * A large whole weighs more than a small one. Nothing where all wholes are 0.
 *
 * @example
 * shareOver(returns, {
 *   part: ({ completed }) => completed, // 10, then 35
 *   whole: ({ due }) => due, // 40, then 60
 *   datedOn: ({ asOf }) => asOf,
 * }) // { value: 45, observedOn: "2019-08-31" }
 */
export function shareOver<T>(
  facts: readonly T[],
  { part, whole, datedOn }: ShareOf<T>,
): Measured | undefined {
  const counted = facts.filter((fact) => whole(fact) > 0);
  const share = perCent(sumOf(counted, part), sumOf(counted, whole));
  return measured(share, newestDay(counted.map(datedOn)));
}

/** How a share of a register is worked out from the days of its entries. */
export interface HappenedTo<T> {
  /** The day from which an entry is in the register. */
  readonly datedOn: DatedOn<T>;
  /** The day on which what is counted happened to it; null until then. */
  readonly happenedOn: (entry: T) => string | null;
  /** The last day on which it was confirmed to be correct; null when it was not. */
  readonly confirmedOn: (entry: T) => string | null;
}

/**
 * The entries of a register to which something had happened by a day, of all that were in it, in
 * per cent; as of the last day on which the register is known to have been right. Each entry counts
 * the same. Nothing while the register is empty.
 *
 * @example
 * shareHappened(
 *   flows,
 *   {
 *     datedOn: ({ identifiedOn }) => identifiedOn,
 *     happenedOn: ({ mappedOn }) => mappedOn,
 *     confirmedOn: ({ confirmedOn }) => confirmedOn,
 *   },
 *   "2019-09-30",
 * ) // 2 of 4 are mapped: { value: 50, observedOn: "2019-09-20" }
 */
export function shareHappened<T>(
  register: readonly T[],
  { datedOn, happenedOn, confirmedOn }: HappenedTo<T>,
  day: string,
): Measured | undefined {
  const entries = knownBy(register, datedOn, day);
  const happened = entries.filter((entry) => hasHappened(happenedOn(entry), day));
  const days = [datedOn, happenedOn, confirmedOn].flatMap((dayOf) => entries.map(dayOf));
  return measured(perCent(happened.length, entries.length), newestDay(days, day));
}
