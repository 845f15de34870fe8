import { CASE_STAGES, CaseStage } from "../programme/case-stage.ts";

/** The last stage whose gate was passed; the first stage before any was. */
export function stageReached(passed: readonly CaseStage[]): CaseStage {
  return CASE_STAGES.findLast((stage) => passed.includes(stage)) ?? CaseStage.SOC;
}

/** The next gate: the stage after the last one passed; the last stage when that was passed. */
export function stageAhead(passed: readonly CaseStage[]): CaseStage {
  const last = CASE_STAGES.findLastIndex((stage) => passed.includes(stage));
  return CASE_STAGES[last + 1] ?? CaseStage.FBC;
}

/** True when one stage comes after another. */
export function isLater(stage: CaseStage, than: CaseStage): boolean {
  return CASE_STAGES.indexOf(stage) > CASE_STAGES.indexOf(than);
}
