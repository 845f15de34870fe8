import type { SkillHolding } from "./cohort.ts";

/**
 * Of each skill of each cohort the count of the latest day, whatever was entered last.
 *
 * @param day the last day that counts; any unless given.
 */
export function latestCounts(all: readonly SkillHolding[], day?: string): SkillHolding[] {
  const keyOf = ({ cohort, skill }: SkillHolding) => JSON.stringify([cohort, skill]);
  const last = new Map<string, string>();
  const known = all.filter(({ asOf }) => day === undefined || asOf <= day);
  for (const each of known) {
    const before = last.get(keyOf(each));
    if (before === undefined || each.asOf > before) last.set(keyOf(each), each.asOf);
  }
  return known.filter((each) => each.asOf === last.get(keyOf(each)));
}
