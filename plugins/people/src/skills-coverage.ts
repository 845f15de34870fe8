import type { Measured } from "@tranche/plugin-kit";
import { latestReturns } from "./latest-returns.ts";
import { newestDay } from "./newest-day.ts";
import { FEWEST_SHOWN } from "./small-groups.ts";

/** How many of a cohort must hold a skill at a level, and how many do, on a day. */
export interface Need {
  readonly skill: string;
  readonly level: string;
  readonly cohort: string;
  readonly asOf: string;
  readonly needed: number;
  readonly holding: number;
}

/** The return that stands for each skill, level and cohort on a day. */
export function standingNeeds<T extends Need>(returns: readonly T[], day: string): T[] {
  const groupOf = ({ skill, level, cohort }: T) => JSON.stringify([skill, level, cohort]);
  return latestReturns(returns, groupOf, day);
}

/** Needs that are met. Holders beyond the need of their cohort meet no other cohort's need. */
export function metNeeds({ needed, holding }: Need): number {
  return Math.min(needed, holding);
}

/** Needs met of all needs, in per cent. Nothing while fewer than five holders are needed. */
export function skillsCoverage(returns: readonly Need[], day: string): Measured | undefined {
  const standing = standingNeeds(returns, day);
  const needed = standing.reduce((sum, each) => sum + each.needed, 0);
  const observedOn = newestDay(standing.map(({ asOf }) => asOf));
  if (needed < FEWEST_SHOWN || observedOn === undefined) return undefined;
  const met = standing.reduce((sum, each) => sum + metNeeds(each), 0);
  return { value: (100 * met) / needed, observedOn };
}
