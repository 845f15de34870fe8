import { setImmediate } from "node:timers/promises";
import { monthAfter, monthsApart, Refusal } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import type { Programme } from "../programme/programme.ts";
import type {
  BenefitForecast,
  ForecastOfBenefit,
  ForecastYear,
  MoneySpread,
} from "./benefit-forecast.ts";
import { firstBegins } from "./countable.ts";
import { type YearAsked, yearsAsked } from "./forecast-window.ts";
import { meanOf, spreadOf } from "./percentile.ts";
import { isForecastIllustrative, uncertainBenefits, uncertaintyOf } from "./read-uncertainty.ts";
import {
  addedUp,
  type BenefitRuns,
  type CountedYear,
  type ForecastModel,
  type Runs,
  type Simulation,
  settled,
  simulate,
} from "./simulate.ts";
import { currentRanges } from "./uncertain-dates.ts";

/** The most that one forecast may take: runs × benefits × years. */
const MOST_WORK = 10_000_000;

/** What a caller asks of a forecast. */
export interface ForecastAsked {
  readonly seed: number;
  readonly runs: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The total value that a programme's benefits may reach.
 *
 * @throws Refusal BAD_INPUT naming `from` or `to`; LIMIT_EXCEEDED naming `runs`.
 */
export async function forecastBenefits(
  programme: Programme,
  { seed, runs, from, to }: ForecastAsked,
): Promise<BenefitForecast> {
  const reader = Reader.of(programme);
  const uncertainty = await uncertaintyOf(programme);
  const { counted, unknown, links, dates } = uncertainty;
  const begins = firstBegins(counted);
  const years = yearsAsked({ from, to }, begins);
  refuseTooMuch(runs, counted.length, years.length);
  const month = years[0]?.from ?? begins ?? reader.day;
  const benefits = uncertainBenefits(uncertainty, month, reader.day);
  const model: ForecastModel = {
    ...{ links, dates: currentRanges(links, dates) },
    ...{ benefits, years: years.map(countedFrom(month)), today: reader.day },
  };
  const missing = model.years.map(({ from, to }) =>
    benefits.reduce((sum, each) => sum + each.notMeasuredBetween(from, to), 0),
  );
  const runsOf = await inTurns(simulate(model, seed, runs));
  const forecast = await inTurns(settled(model));
  return {
    ...{ seed, runs, unknown },
    annual: spreads(years, runsOf.annual, forecast.annual, missing),
    cumulative: spreads(years, addedUp(runsOf.annual), addedUp(forecast.annual), sumsOf(missing)),
    benefits: eachBenefit(runsOf, forecast, month),
    illustrative: await isForecastIllustrative(reader, uncertainty),
    complete: unknown.length === 0,
  };
}

function refuseTooMuch(runs: number, benefits: number, years: number): void {
  const most = Math.floor(MOST_WORK / Math.max(1, benefits * years));
  if (runs > most)
    throw new Refusal(
      "LIMIT_EXCEEDED",
      `${benefits} benefits over ${years} years can be simulated at most ${most} times. Ask for fewer runs, or fewer years.`,
      "runs",
    );
}

/** Simulates to the end, letting other requests work between turns. */
async function inTurns(simulation: Simulation): Promise<Runs> {
  for (;;) {
    const { done, value } = simulation.next();
    if (done) return value;
    await setImmediate();
  }
}

function countedFrom(month: string): (year: YearAsked) => CountedYear {
  return ({ from, to }) => ({
    from: monthsApart(month, from),
    to: monthsApart(month, to) + 1,
  });
}

function spreads(
  years: readonly YearAsked[],
  runs: readonly Float64Array[],
  forecast: readonly Float64Array[],
  missing: readonly number[],
): readonly ForecastYear[] {
  return years.map(({ fiscalYear }, index) => ({
    fiscalYear,
    notMeasured: missing[index] as number,
    ...spread(runs[index] as Float64Array, forecast[index] as Float64Array),
  }));
}

/** Each with all before it. */
function sumsOf(counts: readonly number[]): readonly number[] {
  return counts.map((_, index) => counts.slice(0, index + 1).reduce((sum, each) => sum + each, 0));
}

function spread(runs: Float64Array, [pointForecast]: Float64Array): MoneySpread {
  return { pointForecast: pointForecast as number, expected: meanOf(runs), ...spreadOf(runs) };
}

function eachBenefit(runs: Runs, forecast: Runs, month: string): readonly ForecastOfBenefit[] {
  const monthAt = (count: number) => monthAfter(month, count);
  return runs.benefits.map(({ benefit, starts, firstYear }, index) => {
    const single = forecast.benefits[index] as BenefitRuns;
    const { pointForecast, expected, p10, p50, p90 } = spread(starts, single.starts);
    return {
      benefit: benefit.profile.benefit,
      startsIn: {
        pointForecast: monthAt(pointForecast),
        expected: monthAt(expected),
        p10: monthAt(p10),
        p50: monthAt(p50),
        p90: monthAt(p90),
      },
      firstYear: spread(firstYear, single.firstYear),
    };
  });
}
