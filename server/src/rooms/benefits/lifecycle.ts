import { BenefitStatus } from "./benefit.ts";

const { IDENTIFIED, PROFILED, APPROVED, REALISING, REALISED, MISSED, WITHDRAWN } = BenefitStatus;

/** What a benefit may become. A withdrawn one stays so: what is pursued again is identified again. */
const NEXT: Record<BenefitStatus, readonly BenefitStatus[]> = {
  [IDENTIFIED]: [PROFILED, WITHDRAWN],
  [PROFILED]: [APPROVED, WITHDRAWN],
  [APPROVED]: [REALISING, MISSED, WITHDRAWN],
  [REALISING]: [REALISED, MISSED, WITHDRAWN],
  // A revised measurement may take a benefit back, and a late one may still bring it about.
  [REALISED]: [REALISING],
  [MISSED]: [REALISING],
  [WITHDRAWN]: [],
};

/** What a benefit may become next, in the order of its life. */
export function nextStatuses(status: BenefitStatus): readonly BenefitStatus[] {
  return NEXT[status];
}

/** Whether a decision has approved a benefit's profile, so that only another one changes it. */
export function isApproved(status: BenefitStatus): boolean {
  return status !== IDENTIFIED && status !== PROFILED;
}
