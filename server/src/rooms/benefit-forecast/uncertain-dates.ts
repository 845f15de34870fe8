import { addDays, daysBetween } from "@tranche/plugin-kit";
import { type ChainLink, type Expectations, expectationsOf } from "../delivery/milestone-chain.ts";
import { ownDay } from "../delivery/milestone-rating.ts";
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
 * Draws a day for every open milestone, run by run, and passes it through all that depend on it.
 *
 * @param links the milestones that matter, with all that they depend on.
 * @param today the day looked at: none that is open is drawn before it.
 * @returns a function that makes the next run; it answers the day of a milestone in that run.
 */
export function datesByRun(
  links: ReadonlyMap<string, ChainLink>,
  ranges: ReadonlyMap<string, DateRange>,
  seed: number,
  today: string,
): () => Expectations {
  const open = [...openDates(links, ranges)].map(([name, range]) => {
    const link = links.get(name) as ChainLink;
    return { name, link, nextDay: daysOf(range, seed, name) };
  });
  const drawn = new Map(links);
  return () => {
    for (const { name, link, nextDay } of open)
      drawn.set(name, { ...link, dates: { ...link.dates, forecastOn: nextDay() } });
    return expectationsOf(drawn, today);
  };
}

/** The ranges of days as they apply to what is now forecast of each milestone. */
export function currentRanges(
  links: ReadonlyMap<string, ChainLink>,
  ranges: ReadonlyMap<string, DateRange>,
): ReadonlyMap<string, DateRange> {
  const forecastOf = (name: string) => ownDay((links.get(name) as ChainLink).dates);
  return new Map([...ranges].map(([name, range]) => [name, around(range, forecastOf(name))]));
}

/**
 * A range as it applies to what is now forecast. One that the forecast has left was stated for another
 * day: it moves with the forecast, which is its likely day from then on.
 */
export function around(range: DateRange, forecastOn: string | null): DateRange {
  const { earliestOn, likelyOn, latestOn } = range;
  if (forecastOn === null || (earliestOn <= forecastOn && forecastOn <= latestOn)) return range;
  const moved = (day: string) => addDays(day, daysBetween(likelyOn, forecastOn));
  return { earliestOn: moved(earliestOn), likelyOn: forecastOn, latestOn: moved(latestOn) };
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
