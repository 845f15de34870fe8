import { type Choice, choices } from "@tranche/plugin-kit";
import { CASE_STAGES, type CaseStage } from "../programme/case-stage.ts";
import { DecisionOutcome } from "./decision.ts";

export const DecisionStanding = choices(
  "DecisionStanding",
  "Whether a decision is in force on the day looked at.",
  {
    OPEN: "Requested, and not yet taken.",
    IN_FORCE: "Approved, and no later decision supersedes it.",
    SUPERSEDED: "Approved, and replaced by a later decision.",
    REFUSED: "Refused.",
  },
);
export type DecisionStanding = Choice<typeof DecisionStanding>;

interface Taken {
  readonly ref: string;
  readonly stage: CaseStage | null;
  readonly decidedOn: string | null;
  readonly outcome: DecisionOutcome | null;
}

/** Whether a decision is in force. A refusal authorises nothing, so nothing supersedes it. */
export function decisionStandingOf(
  { outcome }: Pick<Taken, "outcome">,
  isSuperseded: boolean,
): DecisionStanding {
  if (outcome === null) return DecisionStanding.OPEN;
  if (outcome === DecisionOutcome.REFUSED) return DecisionStanding.REFUSED;
  return isSuperseded ? DecisionStanding.SUPERSEDED : DecisionStanding.IN_FORCE;
}

/**
 * The decisions taken since on a later stage of the business case, oldest first. They carry the case
 * on; by themselves they do not show whether this one is still in force.
 */
export function followersOf<T extends Taken>(decision: Taken, all: readonly T[]): T[] {
  const { stage, decidedOn } = decision;
  if (stage === null || decidedOn === null) return [];
  const isLater = (other: T) =>
    other.stage !== null && CASE_STAGES.indexOf(other.stage) > CASE_STAGES.indexOf(stage);
  const day = (other: T) => other.decidedOn ?? "";
  return all
    .filter((other) => isLater(other) && day(other) >= decidedOn)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
