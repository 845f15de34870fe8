import type { Measured } from "@tranche/plugin-kit";
import { newestDay } from "./newest-day.ts";

/** What one cohort answered in a round of the data-literacy survey. */
export interface CohortAnswers {
  readonly round: string;
  readonly cohort: string;
  readonly closedOn: string;
  readonly invited: number;
  readonly respondents: number;
  /** The cohort's mean, out of 100; null where too few answered. */
  readonly score: number | null;
}

/** The rounds that had closed by a day, newest first, each with its cohorts. */
export function closedRounds<T extends CohortAnswers>(answers: readonly T[], day: string): T[][] {
  const rounds = new Map<string, T[]>();
  for (const each of answers) {
    if (each.closedOn > day) continue;
    const round = rounds.get(each.round);
    if (round) round.push(each);
    else rounds.set(each.round, [each]);
  }
  const closedOn = (round: readonly T[]) => newestDay(round.map((each) => each.closedOn)) ?? "";
  return [...rounds.values()].sort((a, b) => closedOn(b).localeCompare(closedOn(a)));
}

/** The mean score of a round out of 100, each cohort weighing as many as answered. */
export function meanScore(round: readonly CohortAnswers[]): Measured | undefined {
  const scored = round.flatMap(({ score, ...each }) =>
    score === null ? [] : [{ ...each, score }],
  );
  const respondents = scored.reduce((sum, each) => sum + each.respondents, 0);
  const observedOn = newestDay(scored.map(({ closedOn }) => closedOn));
  if (respondents === 0 || observedOn === undefined) return undefined;
  const points = scored.reduce((sum, each) => sum + each.score * each.respondents, 0);
  return { value: points / respondents, observedOn };
}

/** Those who answered a round, of those invited, in per cent. */
export function responseShare(round: readonly CohortAnswers[]): Measured | undefined {
  const invited = round.reduce((sum, each) => sum + each.invited, 0);
  const observedOn = newestDay(round.map(({ closedOn }) => closedOn));
  if (invited === 0 || observedOn === undefined) return undefined;
  const respondents = round.reduce((sum, each) => sum + each.respondents, 0);
  return { value: (100 * respondents) / invited, observedOn };
}

/** The mean score of the newest round that had closed by a day. */
export function literacyScore(answers: readonly CohortAnswers[], day: string) {
  return meanScore(closedRounds(answers, day)[0] ?? []);
}

/** The response rate of the newest round that had closed by a day. */
export function responseRate(answers: readonly CohortAnswers[], day: string) {
  return responseShare(closedRounds(answers, day)[0] ?? []);
}
