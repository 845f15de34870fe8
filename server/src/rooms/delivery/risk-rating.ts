import { Rating, rollUp } from "@tranche/plugin-kit";
import {
  countOfDays,
  type ExpectedDates,
  overdueSince,
  rateMilestone,
  slippedDays,
} from "./milestone-rating.ts";
import { RaidStatus, RaidType } from "./risk.ts";

// Likelihood times impact on a five-by-five matrix, 1 to 25. The thresholds are a house
// rule: no source held here sets any.
const RED_FROM = 15;
const AMBER_FROM = 8;

/** What has happened is certain: an issue, and a risk that occurred. */
const CERTAIN = 5;

/** What an entry of the RAID log is scored by. */
export interface RiskFacts {
  readonly type: RaidType;
  readonly status: RaidStatus;
  readonly likelihood: number | null;
  readonly impact: number | null;
}

/** The milestone that a dependency waits for, with the day it is needed as its baseline. */
export type Awaited = ExpectedDates;

/** Likelihood times impact, 1 to 25; null while either is missing. */
export function scoreRisk({ type, status, likelihood, impact }: RiskFacts): number | null {
  const happened = type === RaidType.ISSUE || status === RaidStatus.OCCURRED;
  const chance = happened ? CERTAIN : likelihood;
  return chance === null || impact === null ? null : chance * impact;
}

/** The rating of a score: RED from 15, AMBER from 8, UNKNOWN where there is none. */
export function rateScore(score: number | null): Rating {
  if (score === null) return Rating.UNKNOWN;
  if (score >= RED_FROM) return Rating.RED;
  return score >= AMBER_FROM ? Rating.AMBER : Rating.GREEN;
}

/**
 * The rating of an entry: that of its score, and for a dependency that is not closed also that of
 * the milestone it waits for, held to the day it is needed. The worse of the two counts.
 *
 * @param awaited null when it waits for no milestone of the record.
 * @param on the day of judgement, YYYY-MM-DD.
 */
export function rateRisk(risk: RiskFacts, awaited: Awaited | null, on: string): Rating {
  const score = rateScore(scoreRisk(risk));
  if (!awaited || risk.status === RaidStatus.CLOSED) return score;
  return rollUp([score, rateMilestone(awaited, on)]).rating;
}

/** Why an entry has its rating on a day, as a sentence or two. */
export function whyRisk(risk: RiskFacts, awaited: Awaited | null, on: string): string {
  const score = scoreRisk(risk);
  const scored = score === null ? "It is not scored." : `Its score is ${score} of 25.`;
  if (!awaited || risk.status === RaidStatus.CLOSED) return scored;
  return `${scored} ${whyAwaited(awaited, on)}`;
}

function whyAwaited(awaited: Awaited, on: string): string {
  const late = slippedDays(awaited.baselineOn, awaited.expectedOn);
  if (late === null) return "The day it is needed, or the day it is expected, is not known.";
  const due = overdueSince(awaited, on);
  if (due) return `What it waits for was due on ${due} and is not recorded as met.`;
  return late > 0
    ? `What it waits for comes ${countOfDays(late)} after it is needed.`
    : "What it waits for comes on time.";
}
