import { addMonths, monthsApart } from "@tranche/plugin-kit";
import { expectedOn, type MilestoneDates } from "./milestone-rating.ts";

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

/** The name of a milestone among those of all programmes. */
export function milestoneName(programme: string, ref: string): string {
  return `${programme}/${ref}`;
}

/** Months of the calendar by which a day is past the day needed; 0 if on time. */
export function monthsLate(neededBy: string, expected: string): number {
  return Math.max(0, monthsApart(neededBy, expected));
}

/**
 * The day a milestone was met or is expected, once all that it waits for is taken into account: what it
 * waits for moves the day planned by as many months as it comes late, and it never comes before
 * what it waits for. A later day that its own programme already forecasts is kept.
 *
 * @param links all milestones that the named one waits for, directly or through others. One that is
 *   not among them is not known yet, and holds nothing up.
 * @returns a function of a milestone's name; it answers null where no day is recorded.
 */
export function expectedDays(
  links: ReadonlyMap<string, ChainLink>,
): (name: string) => string | null {
  const found = new Map<string, string | null>();
  const dayOf = (name: string): string | null => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const link = links.get(name);
    if (!link) return null;
    const own = expectedOn(link.dates);
    // Counts while what it waits for is worked out, so that a cycle comes to an end.
    found.set(name, own);
    if (own === null || link.dates.actualOn !== null) return own;
    const days = link.waits.flatMap(({ on, neededBy }) => {
      const awaited = dayOf(on);
      if (awaited === null) return [];
      const planned = link.dates.baselineOn ?? own;
      const late = neededBy === null ? 0 : monthsLate(neededBy, awaited);
      return late === 0 ? [awaited] : [awaited, addMonths(planned, late)];
    });
    const latest = [own, ...days].reduce((a, b) => (a < b ? b : a));
    found.set(name, latest);
    return latest;
  };
  return dayOf;
}
