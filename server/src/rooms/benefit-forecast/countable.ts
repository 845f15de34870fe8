import { type Benefit, BenefitBasis, BenefitStatus } from "../benefits/benefit.ts";
import type { BenefitProfile } from "../benefits/benefit-outlook.ts";
import { startOf } from "../benefits/profile.ts";

/** Whether anything is still expected of a benefit: not of one withdrawn or missed. */
export function isExpected({ status }: Benefit): boolean {
  return status !== BenefitStatus.WITHDRAWN && status !== BenefitStatus.MISSED;
}

/** Whether a benefit accrues in pounds, so that its months can be added up. */
export function accruesInPounds({ benefit, basis }: BenefitProfile): boolean {
  return benefit.unit === "GBP" && basis === BenefitBasis.PER_YEAR;
}

/** Whether its months can be added up, and a profile says when they are. */
export function isCountable(profile: BenefitProfile): boolean {
  return accruesInPounds(profile) && profile.planned.length + profile.own.length > 0;
}

/** The first month in which any of them is planned or forecast to begin; null when none does. */
export function firstBegins(profiles: readonly BenefitProfile[]): string | null {
  return startOf(profiles.flatMap(({ planned, own }) => [...planned, ...own]));
}
