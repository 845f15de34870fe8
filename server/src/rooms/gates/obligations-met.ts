import type { CaseStage } from "../programme/case-stage.ts";
import { type Duty, holdsUp } from "./duty.ts";
import { type Finding, listed } from "./finding.ts";

type Standing = Pick<Duty, "status" | "wokenBy"> & {
  readonly obligation: Pick<Duty["obligation"], "ref" | "dueStage" | "title">;
};

/** The open duties that are due by a stage. */
export function openBy<T extends Standing>(duties: readonly T[], stage: CaseStage): T[] {
  return duties.filter(({ status, obligation }) => holdsUp(status, obligation.dueStage, stage));
}

/** Why a duty is open, as a sentence. */
export function whyOpen({ obligation: { ref, title }, wokenBy }: Standing): string {
  if (wokenBy.length === 0) return `${ref} is open: ${title}.`;
  return `${ref} is open: woken by ${listed(wokenBy.map(({ name }) => name))}.`;
}

/** Whether no duty that is due by a stage is open. */
export function obligationsMet(duties: readonly Standing[], stage: CaseStage): Finding {
  const open = openBy(duties, stage);
  if (open.length === 0)
    return { met: true, evidence: `None of ${duties.length} duties is open and due by ${stage}.` };
  return { met: false, evidence: open.map(whyOpen).join(" ") };
}
