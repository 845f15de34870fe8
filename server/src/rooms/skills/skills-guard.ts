import { badInput, dayOf } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Cohort, CourseBooking, SkillHolding } from "./cohort.ts";
import { CourseSession } from "./course-session.ts";
import { latestCounts } from "./latest-counts.ts";
import { NamedPerson, NamedPersonsSwitch, SWITCH } from "./named-person.ts";

/**
 * Nobody is counted twice: no more people of a cohort have a skill, or a place on a session, than are
 * in it, and a session has no more places booked than there are. A refusal gives no count, since it
 * could reveal a small group.
 */
export const skillsGuard: RoomGuard = {
  tables: ["cohort", "skill_holding", "course_session", "course_booking"],
  async check(transaction) {
    const cohorts = new Map((await transaction.all(Cohort)).map((each) => [each.ref, each.people]));
    // Earlier counts may be of a cohort that was larger.
    const holdings = latestCounts(await transaction.all(SkillHolding));
    refuseAboveMost(
      sums(
        holdings,
        ({ cohort, skill }) => [cohort, skill],
        ({ people }) => people,
      ),
      ([cohort]) => cohorts.get(cohort ?? ""),
      "people",
      ([cohort, skill]) =>
        `More people of "${cohort}" would have "${skill}" than are in it. Correct one of them.`,
    );
    const bookings = await transaction.all(CourseBooking);
    refuseAboveMost(
      sums(
        bookings,
        ({ session, cohort }) => [session, cohort],
        ({ booked }) => booked,
      ),
      ([, cohort]) => cohorts.get(cohort ?? ""),
      "booked",
      ([, cohort]) => `More places would be booked for "${cohort}" than it has people.`,
    );
    const seats = new Map(
      (await transaction.all(CourseSession)).map((each) => [each.ref, each.seats]),
    );
    refuseAboveMost(
      sums(
        bookings,
        ({ session }) => [session],
        ({ booked }) => booked,
      ),
      ([session]) => seats.get(session ?? ""),
      "booked",
      ([session]) =>
        `"${session}" does not have that many places. Book fewer, or give it more seats.`,
    );
    const today = dayOf(new Date().toISOString());
    const sessions = await transaction.all(CourseSession);
    const ahead = sessions.find(
      ({ ref, startsOn }) =>
        startsOn > today && bookings.some((each) => each.session === ref && each.completed > 0),
    );
    if (ahead)
      throw badInput(
        "startsOn",
        `People have completed "${ahead.ref}", so it can't begin on ${ahead.startsOn}, which is to come. Take the completions back, or give the day it was held.`,
      );
    const wrong = bookings.find(({ booked, completed }) => completed > booked);
    if (wrong)
      throw badInput(
        "completed",
        `More would complete "${wrong.session}" than have a place on it.`,
      );
  },
};

/** Persons are recorded by name only where their programme has switched that on. */
export const namedPersonsGuard: RoomGuard = {
  tables: ["named_person", "named_holding", "named_persons_switch"],
  async check(transaction: ChangeTransaction) {
    if ((await transaction.find(NamedPersonsSwitch, SWITCH))?.on) return;
    if ((await transaction.all(NamedPerson)).length === 0) return;
    throw badInput(
      "name",
      "This programme records no named persons. Count people by cohort, or switch it on with recordNamedPersons, which triggers the obligation to assess data protection impact.",
    );
  },
};

type Key = readonly string[];

function sums<T>(
  rows: readonly T[],
  keyOf: (row: T) => Key,
  countOf: (row: T) => number,
): [Key, number][] {
  const found = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    found.set(key, (found.get(key) ?? 0) + countOf(row));
  }
  return [...found].map(([key, sum]) => [JSON.parse(key) as Key, sum]);
}

function refuseAboveMost(
  counted: readonly [Key, number][],
  mostOf: (key: Key) => number | undefined,
  field: string,
  sentence: (key: Key) => string,
): void {
  for (const [key, sum] of counted)
    if (sum > (mostOf(key) ?? 0)) throw badInput(field, sentence(key));
}
