import { latestReturns, type Measured, shareOver } from "@tranche/plugin-kit";

/** Decisions of a forum that were reviewed on a day, and those that cite evidence. */
export interface Sample {
  readonly forum: string;
  readonly asOf: string;
  readonly reviewed: number;
  readonly citing: number;
}

/** The latest sample of each forum by a day. */
export function standingSamples<T extends Sample>(samples: readonly T[], day: string): T[] {
  return latestReturns(samples, ({ forum }) => forum, day);
}

/** Decisions that cite evidence, in per cent of those reviewed. */
export function evidenceCited(samples: readonly Sample[], day: string): Measured | undefined {
  return shareOver(standingSamples(samples, day), {
    part: ({ citing }) => citing,
    whole: ({ reviewed }) => reviewed,
    datedOn: ({ asOf }) => asOf,
  });
}
