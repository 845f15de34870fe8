import { toldShare } from "@tranche/plugin-kit";
import { meets, type SkillLevel } from "./skill-level.ts";
import type { VisibleCohort } from "./visible-cohorts.ts";

/** A skill that a role requires. */
export interface Requirement {
  readonly role: string;
  readonly skill: string;
  readonly level: SkillLevel;
}

/** A session of a course that may close a gap. */
export interface Training {
  readonly session: string;
  readonly skill: string;
  readonly level: SkillLevel;
  readonly startsOn: string;
}

/** How many people have a skill at one level, against how many need it. */
export interface SkillGap {
  readonly skill: string;
  readonly level: SkillLevel;
  /** People whose role requires it. */
  readonly required: number;
  /** Those of them who have it. */
  readonly held: number;
  readonly shortfall: number;
  /** Those of the shortfall who have completed a course since they were counted. */
  readonly trained: number;
  /** Those of the shortfall who have a place on a course not yet completed. */
  readonly inTraining: number;
  /** What is required and held to the person: for the rate, and never shown. */
  readonly exactly: { readonly required: number; readonly held: number };
}

/**
 * The gaps of cohorts against what their roles require, by skill and level, in the order of the
 * requirements. Holders beyond what a cohort needs meet no other cohort's need.
 */
export function skillGaps(
  requirements: readonly Requirement[],
  cohorts: readonly VisibleCohort[],
  training: readonly Training[],
): SkillGap[] {
  const gaps = new Map<string, SkillGap>();
  for (const requirement of requirements) {
    const { skill, level, role } = requirement;
    const key = JSON.stringify([skill, level]);
    const none = {
      skill,
      level,
      required: 0,
      held: 0,
      shortfall: 0,
      trained: 0,
      inTraining: 0,
      exactly: { required: 0, held: 0 },
    };
    const own = cohorts.filter((cohort) => cohort.role === role);
    const all = own.map((cohort) => gapOf(requirement, cohort, training));
    gaps.set(key, [gaps.get(key) ?? none, ...all].reduce(added));
  }
  return [...gaps.values()];
}

/** The needs that are met as a percentage of all needs, see `toldShare`; null when there are none. */
export function coverageOf(gaps: readonly SkillGap[]): number | null {
  const required = gaps.reduce((sum, { exactly }) => sum + exactly.required, 0);
  const held = gaps.reduce((sum, { exactly }) => sum + exactly.held, 0);
  return toldShare(held, required) ?? null;
}

function gapOf(
  { skill, level }: Requirement,
  { people, exactly, holdings, bookings, countedOn }: VisibleCohort,
  training: readonly Training[],
): SkillGap {
  const fitting = holdings.filter((each) => each.skill === skill && meets(each.level, level));
  const counted = countedOn.get(skill) ?? "";
  const held = Math.min(people, Math.max(0, ...fitting.map(({ atLeast }) => atLeast)));
  const holders = Math.min(exactly, Math.max(0, ...fitting.map((each) => each.exactly)));
  const shortfall = people - held;
  const courses = training.filter((each) => each.skill === skill && meets(each.level, level));
  const places = bookings.filter(({ session }) => courses.some((each) => each.session === session));
  const since = places.filter(({ session }) =>
    courses.some((each) => each.session === session && each.startsOn > counted),
  );
  const done = since.reduce((sum, { completed }) => sum + completed, 0);
  const open = places.reduce(
    (sum, { booked, completed }) => sum + Math.max(0, booked - completed),
    0,
  );
  const trained = Math.min(shortfall, done);
  return {
    ...{ skill, level, required: people, held, shortfall, trained },
    inTraining: Math.min(shortfall - trained, open),
    exactly: { required: exactly, held: holders },
  };
}

function added(a: SkillGap, b: SkillGap): SkillGap {
  return {
    ...a,
    required: a.required + b.required,
    held: a.held + b.held,
    shortfall: a.shortfall + b.shortfall,
    trained: a.trained + b.trained,
    inTraining: a.inTraining + b.inTraining,
    exactly: {
      required: a.exactly.required + b.exactly.required,
      held: a.exactly.held + b.exactly.held,
    },
  };
}
