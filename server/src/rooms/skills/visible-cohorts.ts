import type { Reader } from "../../records/reader.ts";
import { Cohort, CourseBooking, SkillHolding } from "./cohort.ts";
import { latestCounts } from "./latest-counts.ts";
import { meets, type SkillLevel } from "./skill-level.ts";
import { isLargeEnough, toNearestFive } from "./small-counts.ts";

/** What a caller may see of groups of people. */
export interface Sight {
  /** True within the people workstream: groups of fewer than five, and counts to the person. */
  readonly smallCohorts: boolean;
}

/** What everybody may see, and all that anybody may until callers have roles. */
export const EVERYBODY: Sight = { smallCohorts: false };

/** A group of people as a caller may see it. */
export interface VisibleCohort {
  readonly ref: string;
  readonly name: string;
  readonly role: string | null;
  readonly workstream: string | null;
  readonly people: number;
  /** How many it has to the person: for rates, which are rounded once, and never shown. */
  readonly exactly: number;
  readonly holdings: readonly VisibleHolding[];
  readonly bookings: readonly VisibleBooking[];
  /** The day of the latest count of each skill, also of one that found too few to be shown. */
  readonly countedOn: ReadonlyMap<string, string>;
}

export interface VisibleHolding {
  readonly skill: string;
  readonly level: SkillLevel;
  /** People who have it at that level or above. */
  readonly atLeast: number;
  /** The same to the person: for rates, and never shown. */
  readonly exactly: number;
  readonly asOf: string;
}

export interface VisibleBooking {
  readonly session: string;
  readonly booked: number;
  readonly completed: number;
  /** The same to the person: for rates, and never shown. */
  readonly exactly: { readonly booked: number; readonly completed: number };
}

/** The groups of a programme that a caller may see. */
export interface Visible {
  readonly cohorts: readonly VisibleCohort[];
  /** True when there are others. */
  readonly suppressed: boolean;
}

/**
 * The groups of people of a programme, their skills and their places on courses, as a caller may see
 * them. Nothing else reads these records: what is left out here is in no list, total, share or count,
 * so nobody finds it by taking what is shown from a total. Counts are to the nearest five, so that
 * the days before and after a small group joins a larger one don't reveal it either.
 */
export async function visibleCohorts(
  reader: Reader,
  programme: string,
  sight: Sight = EVERYBODY,
): Promise<Visible> {
  const [cohorts, holdings, bookings] = await Promise.all([
    reader.set(Cohort, programme),
    reader.set(SkillHolding, programme),
    reader.set(CourseBooking, programme),
  ]);
  const shown = cohorts.all.filter(({ people }) => sight.smallCohorts || isLargeEnough(people));
  const asSeen = sight.smallCohorts ? (people: number) => people : toNearestFive;
  return {
    suppressed: shown.length < cohorts.all.length,
    cohorts: shown.map(({ ref, name, role, workstream, people }) => ({
      ...{ ref, name, role, workstream, people: asSeen(people), exactly: people },
      ...countsOf(latestCounts(holdings.where("cohort", ref), reader.day), asSeen),
      bookings: bookings.where("cohort", ref).map(({ session, booked, completed }) => ({
        ...{ session, booked: asSeen(booked), completed: asSeen(completed) },
        exactly: { booked, completed },
      })),
    })),
  };
}

function countsOf(
  own: readonly SkillHolding[],
  asSeen: (people: number) => number,
): Pick<VisibleCohort, "holdings" | "countedOn"> {
  return {
    holdings: heldBy(own, asSeen),
    countedOn: new Map(own.map(({ skill, asOf }) => [skill, asOf])),
  };
}

function heldBy(
  own: readonly SkillHolding[],
  asSeen: (people: number) => number,
): VisibleHolding[] {
  const all = own.map(({ skill, level, asOf }) => {
    const alike = own.filter((each) => each.skill === skill && meets(each.level, level));
    const people = alike.reduce((sum, each) => sum + each.people, 0);
    return { skill, level, asOf, atLeast: asSeen(people), exactly: people };
  });
  // That a count is recorded at all would reveal the few who are in it.
  return all.filter(({ atLeast }) => atLeast > 0);
}
