import { derived, FEWEST_SHOWN, Money, toldShare } from "@tranche/plugin-kit";
import { Float, Int } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { CourseSession } from "./course-session.ts";
import { Course } from "./skill.ts";
import { visibleCohorts } from "./visible-cohorts.ts";

const COUNTED = "in cohorts of five people or more, to the nearest five";
const BOOKED = [() => Int, `Places booked, ${COUNTED}.`] as const;
const COMPLETED = [() => Int, `Places completed, ${COUNTED}.`] as const;

/** What the sessions of a course come to. */
export const courseTotals = derived(Course, sessionTotalsOf, {
  seats: [() => Int, "The places of all its sessions."],
  cost: [
    () => Money,
    "What its sessions cost; null while that of one is not known, or it has none.",
    "nullable",
  ],
});

/** How a course is taken up. */
export const coursePlaces = derived(Course, takeUpOf, {
  booked: BOOKED,
  completed: COMPLETED,
  completionRate: [
    () => Float,
    "Places completed as a percentage of those booked, in cohorts of five people or more, to the nearest five: 100 only for all and 0 only for none. Null while fewer than five are booked.",
    "nullable",
  ],
});

/** How a session is taken up. */
export const sessionPlaces = derived(CourseSession, (session) => placesOn([session], session), {
  booked: BOOKED,
  completed: COMPLETED,
});

async function sessionTotalsOf(course: Course) {
  const sessions = await sessionsOf(course);
  const isKnown = sessions.length > 0 && sessions.every(({ cost }) => cost !== null);
  return {
    seats: sessions.reduce((sum, { seats }) => sum + seats, 0),
    cost: isKnown ? sessions.reduce((sum, { cost }) => sum + (cost ?? 0), 0) : null,
  };
}

async function takeUpOf(course: Course) {
  const { exactly, ...shown } = await placesOn(await sessionsOf(course), course);
  const rate = exactly.booked < FEWEST_SHOWN ? null : toldShare(exactly.completed, exactly.booked);
  return { ...shown, completionRate: rate ?? null };
}

async function placesOn(sessions: readonly CourseSession[], root: Course | CourseSession) {
  const own = new Set(sessions.map(({ ref }) => ref));
  const { cohorts } = await visibleCohorts(Reader.of(root), root.programme);
  const places = cohorts
    .flatMap(({ bookings }) => bookings)
    .filter(({ session }) => own.has(session));
  return {
    booked: places.reduce((sum, { booked }) => sum + booked, 0),
    completed: places.reduce((sum, { completed }) => sum + completed, 0),
    exactly: {
      booked: places.reduce((sum, { exactly }) => sum + exactly.booked, 0),
      completed: places.reduce((sum, { exactly }) => sum + exactly.completed, 0),
    },
  };
}

async function sessionsOf(course: Course): Promise<readonly CourseSession[]> {
  const sessions = await Reader.of(course).set(CourseSession, course.programme);
  return sessions.where("course", course.ref);
}
