import { monthsApart } from "@tranche/plugin-kit";
import { BenefitClass } from "../benefits/benefit.ts";
import { type BenefitProfile, partsBy, stepsOf } from "../benefits/benefit-outlook.ts";
import { inParts } from "../benefits/held-back.ts";
import { FIRST_YEAR, type Step, startOf } from "../benefits/profile.ts";
import type { Expectations } from "../delivery/milestone-chain.ts";
import { Accrual } from "./accrual.ts";
import { drawsOf } from "./draws.ts";
import type { MonthsGone } from "./months-gone.ts";
import { type Range, triangular } from "./triangular.ts";

/** How far a benefit may turn out otherwise than forecast. */
export interface BenefitRanges {
  /** The value of a full year, in parts of a pound. */
  readonly value: Range;
  /** Whole months that it begins later. */
  readonly months: Range;
}

/** What a run draws of them. */
export interface Draw {
  readonly value: number;
  readonly months: number;
}

/** A benefit as one run has it. */
export interface BenefitRun {
  /** Its first month, counted from the month that months are counted from. */
  readonly starts: number;
  /** The value in pence of the months from one up to, not with, another. */
  valueBetween(from: number, to: number): number;
}

/** A benefit that accrues in pounds, and how it may turn out. */
export class UncertainBenefit {
  /** The first and the month after the last of its first year, as planned. */
  readonly firstYear: { readonly from: number; readonly to: number };

  private readonly steps: readonly Step[];
  private readonly accrual: Accrual;
  private readonly promised: Accrual;
  private readonly head: BenefitProfile;
  private readonly begins: number;
  private readonly sign: 1 | -1;

  /**
   * @param month from which months are counted: it is month 0.
   * @param gone what was measured in the months gone by, counted from the same month.
   */
  constructor(
    readonly profile: BenefitProfile,
    private readonly ranges: BenefitRanges | null,
    private readonly month: string,
    private readonly gone: MonthsGone,
  ) {
    const { planned, own, benefit } = profile;
    const steps = stepsOf(profile);
    const start = startOf(steps) as string;
    this.steps = steps;
    this.accrual = new Accrual(steps, month);
    this.promised = new Accrual(planned, month);
    this.begins = monthsApart(month, start);
    // Where each part lies follows from where the profile begins.
    this.head = { ...profile, planned: headOf(planned), own: headOf(own) };
    this.sign = benefit.class === BenefitClass.DIS_BENEFIT ? -1 : 1;
    const from = monthsApart(month, startOf(planned) ?? start);
    this.firstYear = { from, to: from + FIRST_YEAR };
  }

  /** The forecast value of a full year, in parts of a pound. */
  get full(): number {
    return this.accrual.full;
  }

  /** As it is forecast, or as a run draws it, when its milestones happen on the given days. */
  run(expected: Expectations, draw: Draw | null): BenefitRun {
    // What has begun is not delayed any more.
    const parts = partsBy(this.head, expected).map((part) =>
      part.hasBegun ? part : { ...part, months: part.months + (draw?.months ?? 0) },
    );
    const later = Math.min(...parts.map(({ months }) => months));
    const isWhole = parts.every(({ months }) => months === later);
    const accrual = isWhole ? this.accrual : new Accrual(inParts(this.steps, parts, 0), this.month);
    const scale = draw === null ? 1 : this.scaleTo(draw.value);
    const { sign, gone } = this;
    const ahead = (from: number, to: number) =>
      accrual.valueBetween(from, to, isWhole ? later : 0, scale);
    return {
      starts: this.begins + later,
      valueBetween: (from, to) => 0 + sign * gone.valueBetween(from, to, ahead),
    };
  }

  /** Months gone by that were planned and not measured, from one up to, not with, another. */
  notMeasuredBetween(from: number, to: number): number {
    const { promised } = this;
    return this.gone.missingBetween(from, to, (first, last) => promised.valueBetween(first, last));
  }

  /** Draws from its ranges, run by run; null when it has none. */
  draws(seed: number): () => Draw | null {
    const { ranges } = this;
    const name = `${this.profile.benefit.programme}/${this.profile.benefit.ref}`;
    if (ranges === null) return () => null;
    const value = drawsOf(seed, "value", name);
    const months = drawsOf(seed, "months", name);
    return () => ({
      value: triangular(ranges.value, value()),
      months: triangular(ranges.months, months()),
    });
  }

  /** A profile without value in any year stays so. */
  private scaleTo(value: number): number {
    const { full } = this;
    return full === 0 ? 1 : value / full;
  }
}

function headOf(steps: readonly Step[]): readonly Step[] {
  const start = startOf(steps);
  return steps.filter(({ startsIn }) => startsIn === start);
}
