import { field, Money, Month, view } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { Benefit } from "../benefits/benefit.ts";

@view("The month in which a benefit may begin.")
export class MonthSpread {
  @field(() => Month, "The forecast month, without uncertainty.")
  pointForecast!: string;

  @field(() => Month, "The mean of all runs, to the nearest month.")
  expected!: string;

  @field(() => Month, "In one run in ten it begins in this month or before.")
  p10!: string;

  @field(() => Month, "In one run in two it begins in this month or before.")
  p50!: string;

  @field(() => Month, "In nine runs in ten it begins in this month or before.")
  p90!: string;
}

@view("The range of a value in pounds.")
export class MoneySpread {
  @field(
    () => Money,
    "The forecast, without uncertainty: what was measured in the months gone by, and what is forecast for the others.",
  )
  pointForecast!: number;

  @field(() => Money, "The expected value: the mean of all runs, to the nearest penny.")
  expected!: number;

  @field(() => Money, "In one run in ten the value is this or less.")
  p10!: number;

  @field(() => Money, "In one run in two the value is this or less.")
  p50!: number;

  @field(() => Money, "In nine runs in ten the value is this or less.")
  p90!: number;
}

@view("The range of the value in a fiscal year.")
export class ForecastYear extends MoneySpread {
  @field(() => String, 'The fiscal year, 1 April to 31 March, as in "2020/21".')
  fiscalYear!: string;

  @field(
    () => Int,
    "Months gone by for which something was planned and nothing measured, counted for each benefit: 0.00 is taken for them.",
  )
  notMeasured!: number;
}

@view("How one benefit may turn out.")
export class ForecastOfBenefit {
  @field(() => Benefit, "The benefit.")
  benefit!: Benefit;

  @field(() => MonthSpread, "When it begins.")
  startsIn!: MonthSpread;

  @field(
    () => MoneySpread,
    "The value of the twelve months from the one it was planned to begin in; below 0.00 for a dis-benefit.",
  )
  firstYear!: MoneySpread;
}

@view(
  "The total value that the benefits of a programme may reach, by simulating their ranges many times. Only benefits that accrue in GBP are counted, in full; dis-benefits are deducted.",
)
export class BenefitForecast {
  @field(() => Int, "The seed of its random numbers; the same seed gives the same answer.")
  seed!: number;

  @field(() => Int, "How many times it was simulated.")
  runs!: number;

  @field(() => [ForecastYear], "Each fiscal year by itself; only the months asked for are counted.")
  annual!: readonly ForecastYear[];

  @field(
    () => [ForecastYear],
    "Each fiscal year with all before it, from the first month asked for.",
  )
  cumulative!: readonly ForecastYear[];

  @field(() => [ForecastOfBenefit], "The benefits counted, each by itself.")
  benefits!: readonly ForecastOfBenefit[];

  @field(() => Boolean, "True when an illustrative day or figure is behind it.")
  illustrative!: boolean;

  @field(() => Boolean, "True when no benefit is unknown.")
  complete!: boolean;

  @field(
    () => [Benefit],
    "Benefits still expected that can't be counted: without a profile, not in GBP, or a level.",
  )
  unknown!: readonly Benefit[];
}
