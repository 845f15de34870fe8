import type { Measured } from "@tranche/plugin-kit";
import { latestReturns } from "./latest-returns.ts";
import { newestDay } from "./newest-day.ts";

/** The posts of a role, and how many of them are held, on a day. */
export interface Posts {
  readonly role: string;
  readonly asOf: string;
  readonly posts: number;
  readonly inPost: number;
}

/** The return that stands for each role on a day. */
export function standingPosts<T extends Posts>(returns: readonly T[], day: string): T[] {
  return latestReturns(returns, ({ role }) => role, day);
}

/** Posts that nobody holds. A role with more people than posts fills no other role's vacancy. */
export function vacantPosts({ posts, inPost }: Posts): number {
  return Math.max(0, posts - inPost);
}

/** Vacant posts of all established posts, in per cent. Nothing while there are no posts. */
export function vacancyRate(returns: readonly Posts[], day: string): Measured | undefined {
  const standing = standingPosts(returns, day);
  const posts = standing.reduce((sum, each) => sum + each.posts, 0);
  const observedOn = newestDay(standing.map(({ asOf }) => asOf));
  if (posts === 0 || observedOn === undefined) return undefined;
  const vacant = standing.reduce((sum, each) => sum + vacantPosts(each), 0);
  return { value: (100 * vacant) / posts, observedOn };
}
