import { CASE_STAGES, CaseStage } from "../programme/case-stage.ts";

export enum ReadinessStatus {
  MET = "MET",
  UNMET = "UNMET",
  NOT_YET_DUE = "NOT_YET_DUE",
}

/** The last stage whose gate was passed; the first stage before any was. */
export function stageReached(passed: readonly CaseStage[]): CaseStage {
  return CASE_STAGES.findLast((stage) => passed.includes(stage)) ?? CaseStage.SOC;
}

/** The next gate: the stage after the last one passed; the last stage when that was passed. */
export function stageAhead(passed: readonly CaseStage[]): CaseStage {
  const last = CASE_STAGES.findLastIndex((stage) => passed.includes(stage));
  return CASE_STAGES[last + 1] ?? CaseStage.FBC;
}

/**
 * How an item stands on a day. It is due on its day; without one, as soon as its gate is the next
 * one ahead.
 */
export function readinessStatus(
  item: { stage: CaseStage; dueOn: string | null; metOn: string | null },
  ahead: CaseStage,
  today: string,
): ReadinessStatus {
  if (item.metOn && item.metOn <= today) return ReadinessStatus.MET;
  if (item.dueOn) return item.dueOn > today ? ReadinessStatus.NOT_YET_DUE : ReadinessStatus.UNMET;
  const later = CASE_STAGES.indexOf(item.stage) > CASE_STAGES.indexOf(ahead);
  return later ? ReadinessStatus.NOT_YET_DUE : ReadinessStatus.UNMET;
}
