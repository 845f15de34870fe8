import { daysBetween, type Measured } from "@tranche/plugin-kit";
import { newestDay } from "./newest-day.ts";
import { PeopleVacancyOutcome } from "./vacancy.ts";

/** A vacancy: when it was advertised, how many applied, and when it was filled. */
export interface Campaign {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly applications: number | null;
  readonly endedOn: string | null;
  readonly outcome: PeopleVacancyOutcome | null;
}

/** The days of the year that the measures look back on, from the newest vacancy they use. */
const YEAR = 365;

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
  const { counted, observedOn } = inYearToNewest(closed);
  if (observedOn === undefined) return undefined;
  const applications = counted.reduce((sum, each) => sum + each.applications, 0);
  return { value: applications / counted.length, observedOn };
}

/** Days from advertising a vacancy to filling it, of those filled in a year: the median. */
export function daysToFill(campaigns: readonly Campaign[], day: string): Measured | undefined {
  const filled = campaigns.flatMap(({ openedOn, endedOn, outcome }) =>
    outcome === PeopleVacancyOutcome.FILLED && endedOn !== null && endedOn <= day
      ? [{ on: endedOn, days: daysBetween(openedOn, endedOn) }]
      : [],
  );
  const { counted, observedOn } = inYearToNewest(filled);
  if (observedOn === undefined) return undefined;
  return { value: median(counted.map(({ days }) => days)), observedOn };
}

function inYearToNewest<T extends { readonly on: string }>(
  events: readonly T[],
): { counted: T[]; observedOn: string | undefined } {
  const observedOn = newestDay(events.map(({ on }) => on));
  const counted = events.filter(({ on }) => daysBetween(on, observedOn ?? on) < YEAR);
  return { counted, observedOn };
}

/** The middle value; of an even number of values, the mean of the middle two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
