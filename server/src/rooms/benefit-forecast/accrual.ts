import { monthsApart, PARTS_IN_PENNY } from "@tranche/plugin-kit";
import type { Step } from "../benefits/profile.ts";

/** A step whose first month is counted from another month. */
interface CountedStep {
  readonly starts: number;
  readonly ends: number;
  readonly value: number;
}

/**
 * A benefit that accrues in pounds, whose value over many months is worked out at once. Month for
 * month it is what `valueIn` gives.
 */
export class Accrual {
  private readonly steps: readonly CountedStep[];

  /**
   * @param steps of its profile, with the value of a full year in parts of a pound.
   * @param month from which months are counted: it is month 0.
   */
  constructor(steps: readonly Step[], month: string) {
    const sorted = [...steps].sort((a, b) => (a.startsIn < b.startsIn ? -1 : 1));
    const starts = sorted.map(({ startsIn }) => monthsApart(month, startsIn));
    this.steps = sorted.map(({ value }, index) => ({
      value,
      starts: starts[index] as number,
      ends: starts[index + 1] ?? Number.POSITIVE_INFINITY,
    }));
  }

  /** The value of a full year: that of the highest step, in parts of a pound. */
  get full(): number {
    return this.steps.reduce(
      (most, { value }) => (Math.abs(value) > Math.abs(most) ? value : most),
      0,
    );
  }

  /**
   * The value in pence of the months from one up to, not with, another.
   *
   * @param later months that it begins later than its profile says.
   * @param scale what each step is multiplied by; 1 leaves it as it is.
   */
  valueBetween(from: number, to: number, later = 0, scale = 1): number {
    let parts = 0;
    for (const { starts, ends, value } of this.steps) {
      const first = Math.max(from - later, starts);
      const last = Math.min(to - later, ends);
      if (first >= last) continue;
      const year = scale === 1 ? value : Math.round(value * scale);
      parts += ofMonths(year, last - starts) - ofMonths(year, first - starts);
    }
    return parts / PARTS_IN_PENNY;
  }
}

/** The value of a step's first so many months, in parts of a pound. */
function ofMonths(year: number, months: number): number {
  const rest = months % 12;
  return ((months - rest) / 12) * twelfths(year, 12) + twelfths(year, rest);
}

/** So many twelfths of a year's value, rounded to pence. */
function twelfths(year: number, count: number): number {
  return Math.round((year * count) / 12 / PARTS_IN_PENNY) * PARTS_IN_PENNY;
}
