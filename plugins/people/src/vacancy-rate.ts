import { latestReturns, type Measured, shareOver } from "@tranche/plugin-kit";

/** The posts of a role, and how many of them are filled, on a day. */
export interface Posts {
  readonly role: string;
  readonly asOf: string;
  readonly posts: number;
  readonly inPost: number;
}

/** The latest return of each role by a day. */
export function standingPosts<T extends Posts>(returns: readonly T[], day: string): T[] {
  return latestReturns(returns, ({ role }) => role, day);
}

/** Vacant posts. A role over establishment offsets no other role's vacancy. */
export function vacantPosts({ posts, inPost }: Posts): number {
  return Math.max(0, posts - inPost);
}

/** Vacant posts, in per cent of all established posts. Nothing while there are no posts. */
export function vacancyRate(returns: readonly Posts[], day: string): Measured | undefined {
  return shareOver(standingPosts(returns, day), {
    part: vacantPosts,
    whole: ({ posts }) => posts,
    datedOn: ({ asOf }) => asOf,
  });
}
