import {
  daysBetween,
  hasHappened,
  type Measured,
  measured,
  newestDay,
  perCent,
} from "@tranche/plugin-kit";

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
    ({ openedOn, withdrawnOn }) => openedOn <= day && !hasHappened(withdrawnOn, day),
  );
}

/** Days from a data set's last update by a day, or from its opening, to that day. */
export function daysSinceUpdate({ openedOn, updatedOn }: Opened, day: string): number {
  return daysBetween(newestDay([openedOn, updatedOn], day) ?? openedOn, day);
}

/** True while a data set is no older than its own cycle allows. */
export function isWithinCycle(dataSet: Opened, day: string): boolean {
  return daysSinceUpdate(dataSet, day) <= dataSet.cycleDays;
}

/** How many data sets are open on a day. Nothing when none ever was. */
export function openDataSets(dataSets: readonly Opened[], day: string): Measured | undefined {
  return measured(openOn(dataSets, day).length, newestFact(dataSets, day));
}

/** Data sets within their own cycle, of those open on a day, in per cent. */
export function openDataFreshness(dataSets: readonly Opened[], day: string): Measured | undefined {
  const open = openOn(dataSets, day);
  const fresh = open.filter((dataSet) => isWithinCycle(dataSet, day));
  return measured(perCent(fresh.length, open.length), newestFact(open, day));
}

function newestFact(dataSets: readonly Opened[], day: string): string | undefined {
  const days = dataSets.flatMap(({ openedOn, updatedOn, withdrawnOn }) => [
    openedOn,
    updatedOn,
    withdrawnOn,
  ]);
  return newestDay(days, day);
}
