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
  /** The first month measured, and what was measured before it and each later one. */
  private readonly first: number;
  private readonly before: readonly number[];

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
    const months = [...this.measured.keys()];
    this.first = months.length > 0 ? Math.min(...months) : 0;
    const before = [0];
    for (let month = this.first; month <= Math.max(...months); month++)
      before.push((before.at(-1) as number) + (this.measured.get(month) ?? 0));
    this.before = before;
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

  /** Asked for every year of every run, hence the sums. */
  private goneBetween(from: number, to: number): number {
    return from < to ? this.upTo(to) - this.upTo(from) : 0;
  }

  private upTo(month: number): number {
    const { before, first } = this;
    return before[Math.min(Math.max(month - first, 0), before.length - 1)] as number;
  }
}
