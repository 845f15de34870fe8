import {
  hasHappened,
  knownBy,
  type Measured,
  measured,
  newestDay,
  perCent,
  sumOf,
} from "@tranche/plugin-kit";
import { PilotOutcome, type TechnologyPilot } from "./pilot.ts";
import type { TechnologyPilotFunding } from "./pilot-funding.ts";

/** What the share answered is worked out from. */
export type PilotState = Pick<
  TechnologyPilot,
  "startedOn" | "outcome" | "concludedOn" | "confirmedOn"
>;
export type Funded = Pick<TechnologyPilotFunding, "startsOn" | "pilotCount">;

/** What a pilot had shown by a day: it runs until it is concluded. */
export function outcomeOn({ outcome, concludedOn }: PilotState, day: string): PilotOutcome {
  return hasHappened(concludedOn, day) ? outcome : PilotOutcome.RUNNING;
}

/** How many pilots the decisions by a day fund; nothing when no such decision is recorded. */
export function fundedCount(fundings: readonly Funded[], day: string): number | undefined {
  const known = knownBy(fundings, ({ startsOn }) => startsOn, day);
  return known.length > 0 ? sumOf(known, ({ pilotCount }) => pilotCount) : undefined;
}

/**
 * The share of pilots that proved or disproved their hypothesis, in per cent of those funded or, if
 * they are more, of those started. A pilot that was funded and is not in the register counts as
 * unanswered; nothing is said before the first is.
 */
export function shareAnswered(
  pilots: readonly PilotState[],
  fundings: readonly Funded[],
  day: string,
): Measured | undefined {
  const started = knownBy(pilots, ({ startedOn }) => startedOn, day);
  if (started.length === 0) return undefined;
  const answered = started.filter((pilot) => isAnswer(outcomeOn(pilot, day)));
  const whole = Math.max(started.length, fundedCount(fundings, day) ?? 0);
  const days = started.flatMap(({ startedOn, concludedOn, confirmedOn }) => [
    startedOn,
    concludedOn,
    confirmedOn,
  ]);
  const funded = fundings.map(({ startsOn }) => startsOn);
  return measured(perCent(answered.length, whole), newestDay([...days, ...funded], day));
}

function isAnswer(outcome: PilotOutcome): boolean {
  return outcome === PilotOutcome.PROVED || outcome === PilotOutcome.DISPROVED;
}
