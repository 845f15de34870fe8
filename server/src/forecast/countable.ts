import { type Benefit, BenefitBasis, BenefitStatus } from "../benefits/benefit.ts";
import type { BenefitProfile } from "../benefits/benefit-outlook.ts";
import { startOf } from "../benefits/profile.ts";

/** Whether anything is still expected of a benefit: not of one withdrawn or missed. */
export function isExpected({ status }: Benefit): boolean {
  return status !== BenefitStatus.WITHDRAWN && status !== BenefitStatus.MISSED;
}

/** Whether a benefit's months can be added up: it accrues in pounds, and a profile says when. */
export function isCountable({ benefit, basis, planned, own }: BenefitProfile): boolean {
  return (
    benefit.unit === "GBP" && basis === BenefitBasis.PER_YEAR && planned.length + own.length > 0
  );
}

/** The first month in which any of them is planned or forecast to begin; null when none does. */
export function firstBegins(profiles: readonly BenefitProfile[]): string | null {
  return startOf(profiles.flatMap(({ planned, own }) => [...planned, ...own]));
}
