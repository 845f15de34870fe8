import type { CaseStage } from "../programme/case-stage.ts";
import { type Finding, listed } from "./finding.ts";
import { holdsUp, type ObligationState } from "./obligation-state.ts";

type Known = Pick<ObligationState, "status" | "triggeredBy"> & {
  readonly obligation: Pick<ObligationState["obligation"], "ref" | "dueStage" | "title">;
};

/** The open obligations that are due by a stage. */
export function openBy<T extends Known>(states: readonly T[], stage: CaseStage): T[] {
  return states.filter(({ status, obligation }) => holdsUp(status, obligation.dueStage, stage));
}

/** Why an obligation is open, as a sentence. */
export function whyOpen({ obligation: { ref, title }, triggeredBy }: Known): string {
  if (triggeredBy.length === 0) return `${ref} is open: ${title}.`;
  return `${ref} is open: triggered by ${listed(triggeredBy.map(({ name }) => name))}.`;
}

/** Whether no obligation that is due by a stage is open. */
export function obligationsMet(states: readonly Known[], stage: CaseStage): Finding {
  const open = openBy(states, stage);
  if (open.length > 0) return { met: false, evidence: open.map(whyOpen).join(" ") };
  const evidence = `None of ${states.length} obligations is open and due by ${stage}.`;
  return { met: true, evidence };
}
