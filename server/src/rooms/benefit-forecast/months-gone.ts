import { monthOf, monthsApart, PARTS_IN_PENNY } from "@tranche/plugin-kit";
import type { MonthMeasured } from "../benefits/achievement.ts";

/**
 * The months of a benefit that have gone by: only what was measured in them counts, whatever was
 * planned. Months are counted from a month, which is month 0.
 */
export class MonthsGone {
  /** The first month that is not over. */
  readonly until: number;

  /** Pence by month. */
  private readonly measured: ReadonlyMap<number, number>;
  private readonly sums = new Map<string, number>();

  /** @param today the day looked at, YYYY-MM-DD. */
  constructor(measurements: readonly MonthMeasured[], month: string, today: string) {
    this.until = monthsApart(month, monthOf(today));
    this.measured = new Map(
      measurements.map((each) => [
        monthsApart(month, each.month),
        // A measurement keeps four places; a pound has two.
        Math.round(each.value / PARTS_IN_PENNY),
      ]),
    );
  }

  /** What was measured in pence from a month up to, not with, another; null when nothing was. */
  measuredBetween(from: number, to: number): number | null {
    const within = [...this.measured].filter(([month]) => from <= month && month < to);
    return within.length === 0 ? null : within.reduce((sum, [, pence]) => sum + pence, 0);
  }

  /**
   * The forecast value in pence from a month up to, not with, another.
   *
   * @param ahead the value of such months as they accrue.
   */
  valueBetween(from: number, to: number, ahead: (from: number, to: number) => number): number {
    const { until } = this;
    return this.goneBetween(from, Math.min(to, until)) + ahead(Math.max(from, until), to);
  }

  /** How many months gone by were not measured although something had been planned for them. */
  missingBetween(from: number, to: number, planned: (from: number, to: number) => number): number {
    let count = 0;
    for (let month = from; month < Math.min(to, this.until); month++)
      if (!this.measured.has(month) && planned(month, month + 1) !== 0) count++;
    return count;
  }

  /** The same years are asked for in every run. */
  private goneBetween(from: number, to: number): number {
    if (from >= to) return 0;
    const years = `${from} ${to}`;
    const known = this.sums.get(years) ?? this.measuredBetween(from, to) ?? 0;
    this.sums.set(years, known);
    return known;
  }
}
