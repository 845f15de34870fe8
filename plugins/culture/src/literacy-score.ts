import {
  knownBy,
  type Measured,
  measured,
  newestDay,
  shareOfPeople,
  sumOf,
} from "@tranche/plugin-kit";

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
  for (const each of knownBy(answers, ({ closedOn }) => closedOn, day)) {
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
  const respondents = sumOf(scored, (each) => each.respondents);
  if (respondents === 0) return undefined;
  const points = sumOf(scored, (each) => each.score * each.respondents);
  return measured(points / respondents, newestDay(scored.map(({ closedOn }) => closedOn)));
}

/** Those who answered a round, of those invited in cohorts of five or more, to the nearest five per cent. */
export function responseShare(round: readonly CohortAnswers[]): Measured | undefined {
  return shareOfPeople(round, {
    part: ({ respondents }) => respondents,
    whole: ({ invited }) => invited,
    datedOn: ({ closedOn }) => closedOn,
  });
}

/** The mean score of the newest round that had closed by a day. */
export function literacyScore(answers: readonly CohortAnswers[], day: string) {
  return meanScore(closedRounds(answers, day)[0] ?? []);
}

/** The response rate of the newest round that had closed by a day. */
export function responseRate(answers: readonly CohortAnswers[], day: string) {
  return responseShare(closedRounds(answers, day)[0] ?? []);
}
