import { CASE_STAGES, type CaseStage } from "../programme/case-stage.ts";

/**
 * The gates that must be passed before a stage's. A record may begin late: stages before the first
 * that has a gate or an item are taken as passed before it began.
 */
export function gatesBefore(
  stage: CaseStage,
  passed: readonly CaseStage[],
  withItems: readonly CaseStage[],
): CaseStage[] {
  const first = CASE_STAGES.findIndex(
    (each) => each === stage || passed.includes(each) || withItems.includes(each),
  );
  return CASE_STAGES.slice(first, CASE_STAGES.indexOf(stage)).filter(
    (each) => !passed.includes(each),
  );
}
