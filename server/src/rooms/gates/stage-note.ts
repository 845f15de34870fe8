import { DecisionOutcome } from "../decisions/decision.ts";
import type { CaseStage } from "../programme/case-stage.ts";

interface Taken {
  readonly ref: string;
  readonly stage: CaseStage | null;
  readonly outcome: DecisionOutcome | null;
  readonly decidedOn: string | null;
  readonly decidedOnApproximate: boolean;
}

/**
 * Says which business cases were approved without their gate being recorded as passed. Approving
 * a case and showing that everything the gate requires was in place are two facts; the record may
 * have one without the other.
 */
export function stageNote(passed: readonly CaseStage[], decisions: readonly Taken[]) {
  const notes = decisions
    .filter(({ stage, outcome }) => outcome === DecisionOutcome.APPROVED && stage !== null)
    .filter(({ stage }) => !passed.includes(stage as CaseStage))
    .map(
      ({ ref, stage, decidedOn, decidedOnApproximate }) =>
        `${ref} approved the ${stage} on ${decidedOn}${decidedOnApproximate ? " (an approximate day)" : ""}, but the record does not show the gate of the ${stage} passed. The stage moves on when it does.`,
    );
  return notes.length > 0 ? notes.join(" ") : null;
}
