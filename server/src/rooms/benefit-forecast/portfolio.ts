import { type Benefit, BenefitClass, BenefitStatus } from "../benefits/benefit.ts";
import type { BenefitAttribution } from "../benefits/benefit-links.ts";
import type { BenefitProfile } from "../benefits/benefit-outlook.ts";
import type { BenefitMeasurement } from "../benefits/benefit-values.ts";
import { isApproved } from "../benefits/lifecycle.ts";
import type { Expectations } from "../delivery/milestone-chain.ts";
import type { Programme } from "../programme/programme.ts";
import { partsOf, sharesOf } from "./attribution.ts";
import { accruesInPounds, isCountable, isExpected } from "./countable.ts";
import type { YearAsked } from "./forecast-window.ts";
import {
  BenefitStanding,
  type BenefitSums,
  type BenefitsAlike,
  type PortfolioBenefits,
  type ProgrammeBenefits,
  type StatusCount,
} from "./portfolio-benefits.ts";
import { valueByYear } from "./value-by-year.ts";

/** A benefit with all that its place in the portfolio is worked out from. */
export interface HeldBenefit {
  readonly profile: BenefitProfile;
  readonly claims: readonly BenefitAttribution[];
  readonly measurements: readonly BenefitMeasurement[];
  /** True when an illustrative fact is behind what is planned, forecast or measured of it. */
  readonly illustrative: boolean;
}

/**
 * Adds up the benefits of all programmes, each programme with its share. A claim of a programme that
 * is not among them, since it did not exist yet, is counted by nobody.
 */
export function portfolioOf(
  programmes: readonly Programme[],
  held: readonly HeldBenefit[],
  years: readonly YearAsked[],
  expected: Expectations,
  today: string,
): PortfolioBenefits {
  const counted = new Map(programmes.map((programme) => [programme.ref, nothingOf(programme)]));
  const byYear = years.map(({ fiscalYear }) => ({ fiscalYear, ...nothing() }));
  const alike = new Map<string, BenefitsAlike>();
  const unclaimed = nothing();
  for (const each of held) {
    const { benefit } = each.profile;
    // What has no value in pounds is not worth 0.00 of its class.
    const group = accruesInPounds(each.profile) ? groupOf(alike, benefit) : nothing();
    const holder = counted.get(benefit.programme);
    if (holder) holder.count++;
    if (holder && isUnknown(each.profile)) holder.unknown++;
    const values = valueByYear(each.profile, each.measurements, years, expected, today);
    const shares = sharesOf(benefit.programme, each.claims);
    const sharing = shares.map(({ claimant }) => counted.get(claimant) ?? null);
    if (each.illustrative)
      for (const programme of sharing) if (programme) programme.illustrative = true;
    for (const [year, total] of byYear.entries()) {
      total.notMeasured += values.notMeasured[year] as number;
      group.notMeasured += values.notMeasured[year] as number;
      if (holder) holder.notMeasured += values.notMeasured[year] as number;
      for (const sum of SUMS) {
        const value = values[sum][year] as number | null;
        if (value === null) continue;
        let rest = value;
        for (const [index, part] of partsOf(value, shares).entries()) {
          const programme = sharing[index];
          if (!programme) continue;
          rest -= part;
          for (const counting of [programme, total, group])
            counting[sum] = (counting[sum] ?? 0) + part;
        }
        if (rest !== 0) unclaimed[sum] = (unclaimed[sum] ?? 0) + rest;
      }
    }
  }
  const all = [...counted.values()];
  const unknown = all.reduce((sum, programme) => sum + programme.unknown, 0);
  return {
    programmes: all,
    byYear,
    byClass: Object.values(BenefitClass).flatMap((one) =>
      [...alike.values()].filter((group) => group.class === one),
    ),
    unclaimed,
    byStatus: statusCounts(held.map(({ profile }) => profile.benefit)),
    count: held.length,
    unknown,
    complete: unknown === 0,
    illustrative: all.some(({ illustrative }) => illustrative),
  };
}

const SUMS = ["planned", "forecast", "measured"] as const;

function groupOf(groups: Map<string, BenefitsAlike>, benefit: Benefit): BenefitsAlike {
  const { status, approvedBy } = benefit;
  // One that is withdrawn may have been approved before, or not.
  const isWithdrawn = status === BenefitStatus.WITHDRAWN;
  const standing = (isWithdrawn ? approvedBy !== null : isApproved(status))
    ? BenefitStanding.APPROVED
    : BenefitStanding.NOT_YET_APPROVED;
  const key = `${benefit.class} ${standing}`;
  const group = groups.get(key) ?? { ...nothing(), class: benefit.class, standing };
  groups.set(key, group);
  return group;
}

function nothing(): BenefitSums {
  return { planned: 0, forecast: 0, measured: null, notMeasured: 0 };
}

function nothingOf(programme: Programme): ProgrammeBenefits {
  return { programme, ...nothing(), count: 0, unknown: 0, illustrative: false };
}

function isUnknown(profile: BenefitProfile): boolean {
  return isExpected(profile.benefit) && !isCountable(profile);
}

function statusCounts(benefits: readonly Benefit[]): readonly StatusCount[] {
  return Object.values(BenefitStatus).map((status) => ({
    status,
    count: benefits.filter((benefit) => benefit.status === status).length,
  }));
}
