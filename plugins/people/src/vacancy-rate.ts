import { latestReturns, type Measured, shareOver } from "@tranche/plugin-kit";

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
  return shareOver(standingPosts(returns, day), {
    part: vacantPosts,
    whole: ({ posts }) => posts,
    datedOn: ({ asOf }) => asOf,
  });
}
