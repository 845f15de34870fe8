import type { Appraisal } from "../appraisal/appraisal.ts";
import { editionOn, isNoOlder, yearOf } from "../appraisal/green-book-editions.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import type { Finding } from "./finding.ts";

/**
 * Whether a stage's latest appraisal follows the edition of the Green Book that is current on a day
 * (YYYY-MM-DD).
 */
export function appraisalCurrent(
  appraisals: readonly Pick<Appraisal, "ref" | "stage" | "edition" | "appraisedOn">[],
  stage: CaseStage,
  day: string,
): Finding {
  const [latest] = appraisals
    .filter((appraisal) => appraisal.stage === stage && appraisal.appraisedOn <= day)
    .sort((a, b) => (a.appraisedOn < b.appraisedOn ? 1 : -1));
  if (!latest) return { met: false, evidence: `No appraisal for the ${stage} is recorded.` };
  const said = `${latest.ref} of ${latest.appraisedOn} is on the ${yearOf(latest.edition)} edition`;
  const current = editionOn(day);
  if (!current)
    return { met: false, evidence: `${said}; which was current on ${day} is not known here.` };
  return isNoOlder(latest.edition, current)
    ? { met: true, evidence: `${said}, which is current.` }
    : { met: false, evidence: `${said}; the ${yearOf(current)} edition is current.` };
}
