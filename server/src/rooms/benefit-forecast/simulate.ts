import { type ChainLink, type Expectations, expectationsOf } from "../delivery/milestone-chain.ts";
import type { Draw, UncertainBenefit } from "./uncertain-benefit.ts";
import { type DateRange, datesByRun } from "./uncertain-dates.ts";

/** Pieces of work, each a benefit's value in a year, after which others may have the processor. */
const TURN = 25_000;

/** Months of a fiscal year, counted as those of the benefits are; the last is not among them. */
export interface CountedYear {
  readonly from: number;
  readonly to: number;
}

/** What is simulated. */
export interface ForecastModel {
  /** All milestones that a benefit depends on, directly or through others. */
  readonly links: ReadonlyMap<string, ChainLink>;
  readonly dates: ReadonlyMap<string, DateRange>;
  readonly benefits: readonly UncertainBenefit[];
  readonly years: readonly CountedYear[];
  /** The day looked at. */
  readonly today: string;
}

/** The outcome of a benefit: its first month, and the value in pence of its first year as planned. */
export interface BenefitRuns {
  readonly benefit: UncertainBenefit;
  readonly starts: Float64Array;
  readonly firstYear: Float64Array;
}

/** The outcome of the runs, each list in the order of runs; amounts in pence. */
export interface Runs {
  /** By year: the value of its months. */
  readonly annual: readonly Float64Array[];
  readonly benefits: readonly BenefitRuns[];
}

/**
 * Simulates the forecast so many times. Each run draws a day for every milestone with a range that has
 * not happened, passes it through all that depends on it, and draws each benefit's value and delay;
 * no benefit begins before its enablers. The same seed gives the same runs, and more runs go on
 * from fewer.
 */
export function simulate(model: ForecastModel, seed: number, runs: number): Simulation {
  const draws = model.benefits.map((benefit) => benefit.draws(seed));
  return simulation(model, runs, datesByRun(model.links, model.dates, seed, model.today), draws);
}

/** The forecast itself, as a single run in which nothing is drawn. */
export function settled(model: ForecastModel): Simulation {
  const draws = model.benefits.map(() => () => null);
  return simulation(model, 1, () => expectationsOf(model.links, model.today), draws);
}

/** Runs under way; they pause now and then, so that the caller can let others work. */
export type Simulation = Generator<void, Runs, void>;

function* simulation(
  model: ForecastModel,
  runs: number,
  nextDates: () => Expectations,
  draws: readonly (() => Draw | null)[],
): Simulation {
  const annual = model.years.map((year) => ({ year, values: new Float64Array(runs) }));
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
      firstYear[run] = outcome.valueBetween(benefit.firstYear.from, benefit.firstYear.to);
      for (const { year, values } of annual)
        values[run] = (values[run] as number) + outcome.valueBetween(year.from, year.to);
    }
    work += 1 + benefits.length * (annual.length + 1);
    if (work >= TURN) {
      work = 0;
      yield;
    }
  }
  return { annual: annual.map(({ values }) => values), benefits };
}

/** Run by run, each year's value with that of all years before it. */
export function addedUp(annual: readonly Float64Array[]): readonly Float64Array[] {
  const sums: Float64Array[] = [];
  for (const values of annual) {
    const before = sums.at(-1);
    sums.push(before ? values.map((each, run) => each + (before[run] as number)) : values.slice());
  }
  return sums;
}
