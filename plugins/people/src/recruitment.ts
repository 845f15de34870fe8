import {
  daysBetween,
  type Measured,
  measured,
  newestDay,
  sumOf,
  yearToNewest,
} from "@tranche/plugin-kit";
import { PeopleVacancyOutcome } from "./vacancy.ts";

/** A vacancy: when it was advertised, how many applied, and when it was filled. */
export interface Campaign {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly applications: number | null;
  readonly endedOn: string | null;
  readonly outcome: PeopleVacancyOutcome | null;
}

/** Applications for each vacancy, on average, of those that closed to applications in a year. */
export function applicationsPerVacancy(
  campaigns: readonly Campaign[],
  day: string,
): Measured | undefined {
  const closed = campaigns.flatMap(({ closedOn, applications }) =>
    closedOn !== null && closedOn <= day && applications !== null
      ? [{ on: closedOn, applications }]
      : [],
  );
  return ofYearToNewest(
    closed,
    (counted) => sumOf(counted, ({ applications }) => applications) / counted.length,
  );
}

/** Days from advertising a vacancy to filling it, of those filled in a year: the median. */
export function daysToFill(campaigns: readonly Campaign[], day: string): Measured | undefined {
  const filled = campaigns.flatMap(({ openedOn, endedOn, outcome }) =>
    outcome === PeopleVacancyOutcome.FILLED && endedOn !== null && endedOn <= day
      ? [{ on: endedOn, days: daysBetween(openedOn, endedOn) }]
      : [],
  );
  return ofYearToNewest(filled, (counted) => median(counted.map(({ days }) => days)));
}

/** What the events of the year up to the newest come to; nothing when there are none. */
function ofYearToNewest<T extends { readonly on: string }>(
  events: readonly T[],
  figureOf: (counted: readonly T[]) => number,
): Measured | undefined {
  const counted = yearToNewest(events, ({ on }) => on);
  if (counted.length === 0) return undefined;
  return measured(figureOf(counted), newestDay(counted.map(({ on }) => on)));
}

/** The middle value; of an even number of values, the mean of the middle two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return sumOf(middle, (value) => value) / middle.length;
}
