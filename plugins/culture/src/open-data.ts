import { daysBetween, type Measured } from "@tranche/plugin-kit";
import { newestDay } from "./newest-day.ts";

/** A data set that was opened, and how often it is meant to be updated. */
export interface Opened {
  readonly openedOn: string;
  /** The longest that may pass between two updates, in days. */
  readonly cycleDays: number;
  readonly updatedOn: string | null;
  readonly withdrawnOn: string | null;
}

/** The data sets that are open on a day. */
export function openOn<T extends Opened>(dataSets: readonly T[], day: string): T[] {
  return dataSets.filter(
    ({ openedOn, withdrawnOn }) => openedOn <= day && (withdrawnOn === null || withdrawnOn > day),
  );
}

/** Days from a data set's last update by a day, or from its opening, to that day. */
export function daysSinceUpdate({ openedOn, updatedOn }: Opened, day: string): number {
  const last = updatedOn !== null && updatedOn <= day ? updatedOn : openedOn;
  return daysBetween(last, day);
}

/** True while a data set is no older than its own cycle allows. */
export function isWithinCycle(dataSet: Opened, day: string): boolean {
  return daysSinceUpdate(dataSet, day) <= dataSet.cycleDays;
}

/** How many data sets are open on a day. Nothing when none ever was. */
export function openDataSets(dataSets: readonly Opened[], day: string): Measured | undefined {
  const observedOn = newestFact(dataSets, day);
  if (observedOn === undefined) return undefined;
  return { value: openOn(dataSets, day).length, observedOn };
}

/** Data sets within their own cycle, of those open on a day, in per cent. */
export function openDataFreshness(dataSets: readonly Opened[], day: string): Measured | undefined {
  const open = openOn(dataSets, day);
  const observedOn = newestFact(open, day);
  if (observedOn === undefined) return undefined;
  const fresh = open.filter((dataSet) => isWithinCycle(dataSet, day));
  return { value: (100 * fresh.length) / open.length, observedOn };
}

function newestFact(dataSets: readonly Opened[], day: string): string | undefined {
  const days = dataSets.flatMap(({ openedOn, updatedOn, withdrawnOn }) => [
    openedOn,
    updatedOn ?? openedOn,
    withdrawnOn ?? openedOn,
  ]);
  return newestDay(days.filter((each) => each <= day));
}
