import type { Measured } from "@tranche/plugin-kit";
import { latestReturns } from "./latest-returns.ts";
import { newestDay } from "./newest-day.ts";

/** Decisions of a forum that were looked through on a day, and those that cite evidence. */
export interface Sample {
  readonly forum: string;
  readonly asOf: string;
  readonly reviewed: number;
  readonly citing: number;
}

/** The sample that stands for each forum on a day. */
export function standingSamples<T extends Sample>(samples: readonly T[], day: string): T[] {
  return latestReturns(samples, ({ forum }) => forum, day);
}

/** Decisions that cite evidence, of those looked through, in per cent. */
export function evidenceCited(samples: readonly Sample[], day: string): Measured | undefined {
  const standing = standingSamples(samples, day);
  const reviewed = standing.reduce((sum, each) => sum + each.reviewed, 0);
  const observedOn = newestDay(standing.map(({ asOf }) => asOf));
  if (reviewed === 0 || observedOn === undefined) return undefined;
  const citing = standing.reduce((sum, each) => sum + each.citing, 0);
  return { value: (100 * citing) / reviewed, observedOn };
}
