import { addDays, daysBetween } from "@tranche/plugin-kit";
import { type MilestoneDates, ownDay } from "./milestone-rating.ts";

/** A milestone that another waits for. */
export interface Wait {
  /** The name of the milestone waited for; see `milestoneName`. */
  readonly on: string;
  /** The day by which it is needed; null when none was named. */
  readonly neededBy: string | null;
}

/** A milestone with what it waits for. */
export interface ChainLink {
  readonly dates: MilestoneDates;
  readonly waits: readonly Wait[];
}

/** When a milestone was met or is expected, and what it is held up by. */
export interface Expectation {
  readonly on: string;
  /** What makes it later than its own day and the day looked at: the name of a milestone, or null. */
  readonly heldBy: string | null;
}

/** The expectation of a milestone, by its name; null where no day is recorded. */
export type Expectations = (name: string) => Expectation | null;

/** The name of a milestone among those of all programmes. */
export function milestoneName(programme: string, ref: string): string {
  return `${programme}/${ref}`;
}

/** The programme of a milestone's name. A ref has no slash. */
export function programmeOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}

/** A milestone's name as a sentence says it: "M1 of IF". */
export function milestoneInWords(name: string): string {
  return `${name.slice(name.indexOf("/") + 1)} of ${programmeOf(name)}`;
}

/** Days by which a day is past the day needed; 0 if on time. */
export function daysLate(neededBy: string, expected: string): number {
  return Math.max(0, daysBetween(neededBy, expected));
}

/**
 * When milestones were met or are expected. What is not met is expected on the latest of these: its
 * own forecast, or else its baseline; the day looked at, since it did not happen before; what it
 * waits for; and its planned day moved by as many days as that comes late.
 *
 * @param links all milestones that those named wait for, directly or through others. One that is
 *   not among them is not known yet, and holds nothing up.
 * @param today the day looked at, YYYY-MM-DD.
 */
export function expectationsOf(links: ReadonlyMap<string, ChainLink>, today: string): Expectations {
  const found = new Map<string, Expectation | null>();
  const expectationOf = (name: string): Expectation | null => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const link = links.get(name);
    if (!link) return null;
    const own = ownDay(link.dates);
    const isMet = link.dates.actualOn !== null;
    let latest: Expectation | null =
      own === null ? null : { on: isMet || own > today ? own : today, heldBy: null };
    // Counts while what it waits for is worked out, so that a cycle comes to an end.
    found.set(name, latest);
    if (own === null || latest === null || isMet) return latest;
    const planned = link.dates.baselineOn ?? own;
    for (const { on, neededBy } of link.waits) {
      const awaited = expectationOf(on)?.on;
      if (awaited === undefined) continue;
      const late = neededBy === null ? 0 : daysLate(neededBy, awaited);
      const moved = late === 0 ? planned : addDays(planned, late);
      const held = moved > awaited ? moved : awaited;
      if (held > latest.on) latest = { on: held, heldBy: on };
    }
    found.set(name, latest);
    return latest;
  };
  return expectationOf;
}

/** What holds a milestone up, and what holds that up, to the first that is late by itself. */
export function heldUpBy(name: string, expected: Expectations): readonly string[] {
  const chain: string[] = [];
  let next = expected(name)?.heldBy ?? null;
  while (next !== null && next !== name && !chain.includes(next)) {
    chain.push(next);
    next = expected(next)?.heldBy ?? null;
  }
  return chain;
}
