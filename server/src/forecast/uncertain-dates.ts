import { addDays, daysBetween } from "@tranche/plugin-kit";
import { type ChainLink, expectedDays } from "../delivery/milestone-chain.ts";
import { drawsOf } from "./draws.ts";
import { triangular } from "./triangular.ts";

/** The days between which a milestone falls, in order. */
export interface DateRange {
  readonly earliestOn: string;
  readonly likelyOn: string;
  readonly latestOn: string;
}

/** The milestones whose day is drawn: those with a range that have not happened. */
export function openDates<R extends DateRange>(
  links: ReadonlyMap<string, ChainLink>,
  ranges: ReadonlyMap<string, R>,
): ReadonlyMap<string, R> {
  const open = [...ranges].filter(([name]) => links.get(name)?.dates.actualOn === null);
  return new Map(open);
}

/**
 * Draws a day for every open milestone, run by run, and passes it through all that wait for it.
 *
 * @param links the milestones that matter, with all that they wait for.
 * @returns a function that makes the next run; it answers the day of a milestone in that run.
 */
export function datesByRun(
  links: ReadonlyMap<string, ChainLink>,
  ranges: ReadonlyMap<string, DateRange>,
  seed: number,
): () => (name: string) => string | null {
  const open = [...openDates(links, ranges)].map(([name, range]) => {
    return { name, link: links.get(name) as ChainLink, nextDay: daysOf(range, seed, name) };
  });
  const drawn = new Map(links);
  return () => {
    for (const { name, link, nextDay } of open)
      drawn.set(name, { ...link, dates: { ...link.dates, forecastOn: nextDay() } });
    return expectedDays(drawn);
  };
}

function daysOf(
  { earliestOn, likelyOn, latestOn }: DateRange,
  seed: number,
  name: string,
): () => string {
  const next = drawsOf(seed, "day", name);
  const range = {
    low: 0,
    likely: daysBetween(earliestOn, likelyOn),
    high: daysBetween(earliestOn, latestOn),
  };
  // Runs draw the same few days over and over, and a step of the calendar is slow.
  const known = new Map<number, string>();
  return () => {
    const days = triangular(range, next());
    const day = known.get(days) ?? addDays(earliestOn, days);
    known.set(days, day);
    return day;
  };
}
