import { type ChainLink, expectedDays } from "../delivery/milestone-chain.ts";
import type { Draw, UncertainBenefit } from "./uncertain-benefit.ts";
import { type DateRange, datesByRun } from "./uncertain-dates.ts";

/** Pieces of work, each a benefit's worth in a year, after which others may have the processor. */
const TURN = 25_000;

/** Months of a fiscal year, counted as those of the benefits are; the last is not among them. */
export interface CountedYear {
  readonly from: number;
  readonly to: number;
}

/** What is simulated. */
export interface ForecastModel {
  /** All milestones that a benefit waits for, directly or through others. */
  readonly links: ReadonlyMap<string, ChainLink>;
  readonly dates: ReadonlyMap<string, DateRange>;
  readonly benefits: readonly UncertainBenefit[];
  readonly years: readonly CountedYear[];
}

/** What came of a benefit: its first month, and the worth in pence of its first year as planned. */
export interface BenefitRuns {
  readonly benefit: UncertainBenefit;
  readonly starts: Float64Array;
  readonly firstYear: Float64Array;
}

/** What came of the runs, each list in the order of runs; amounts in pence. */
export interface Runs {
  /** By year: what its months were worth. */
  readonly annual: readonly Float64Array[];
  readonly benefits: readonly BenefitRuns[];
}

/**
 * Plays the forecast so many times. Each run draws a day for every milestone with a range that has
 * not happened, passes it through all that waits for it, and draws each benefit's worth and delay;
 * no benefit begins before its enablers. The same seed gives the same runs, and more runs go on
 * from fewer.
 */
export function simulate(model: ForecastModel, seed: number, runs: number): Playing {
  const draws = model.benefits.map((benefit) => benefit.draws(seed));
  return play(model, runs, datesByRun(model.links, model.dates, seed), draws);
}

/** The forecast itself, as a single run in which nothing is drawn. */
export function settled(model: ForecastModel): Playing {
  const draws = model.benefits.map(() => () => null);
  return play(model, 1, () => expectedDays(model.links), draws);
}

/** Runs under way; they pause now and then, so that who wants them can let others work. */
export type Playing = Generator<void, Runs, void>;

function* play(
  model: ForecastModel,
  runs: number,
  nextDates: () => (milestone: string) => string | null,
  draws: readonly (() => Draw | null)[],
): Playing {
  const annual = model.years.map((year) => ({ year, worth: new Float64Array(runs) }));
  const benefits = model.benefits.map((benefit, index) => ({
    benefit,
    nextDraw: draws[index] as () => Draw | null,
    starts: new Float64Array(runs),
    firstYear: new Float64Array(runs),
  }));
  let work = 0;
  for (let run = 0; run < runs; run++) {
    const expected = nextDates();
    for (const { benefit, nextDraw, starts, firstYear } of benefits) {
      const outcome = benefit.run(expected, nextDraw());
      starts[run] = outcome.starts;
      firstYear[run] = outcome.worth(benefit.firstYear.from, benefit.firstYear.to);
      for (const { year, worth } of annual)
        worth[run] = (worth[run] as number) + outcome.worth(year.from, year.to);
    }
    work += 1 + benefits.length * (annual.length + 1);
    if (work >= TURN) {
      work = 0;
      yield;
    }
  }
  return { annual: annual.map(({ worth }) => worth), benefits };
}

/** Run by run, each year's worth with that of all years before it. */
export function addedUp(annual: readonly Float64Array[]): readonly Float64Array[] {
  const sums: Float64Array[] = [];
  for (const worth of annual) {
    const before = sums.at(-1);
    sums.push(before ? worth.map((each, run) => each + (before[run] as number)) : worth.slice());
  }
  return sums;
}
