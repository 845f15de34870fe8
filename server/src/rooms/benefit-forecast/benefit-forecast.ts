import { Money, Month } from "@tranche/plugin-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Benefit } from "../benefits/benefit.ts";

@ObjectType({ simpleResolvers: true, description: "The month in which a benefit may begin." })
export class MonthSpread {
  @Field(() => Month, { description: "The forecast month, without uncertainty." })
  expected!: string;

  @Field(() => Month, { description: "In one run in ten it begins in this month or before." })
  p10!: string;

  @Field(() => Month, { description: "In one run in two it begins in this month or before." })
  p50!: string;

  @Field(() => Month, { description: "In nine runs in ten it begins in this month or before." })
  p90!: string;
}

@ObjectType({ simpleResolvers: true, description: "The range of a value in pounds." })
export class MoneySpread {
  @Field(() => Money, { description: "The forecast, without uncertainty." })
  expected!: number;

  @Field(() => Money, { description: "In one run in ten the value is this or less." })
  p10!: number;

  @Field(() => Money, { description: "In one run in two the value is this or less." })
  p50!: number;

  @Field(() => Money, { description: "In nine runs in ten the value is this or less." })
  p90!: number;
}

@ObjectType({ simpleResolvers: true, description: "The range of the value in a fiscal year." })
export class ForecastYear extends MoneySpread {
  @Field(() => String, { description: 'The fiscal year, 1 April to 31 March, as in "2020/21".' })
  fiscalYear!: string;
}

@ObjectType({ simpleResolvers: true, description: "How one benefit may turn out." })
export class ForecastOfBenefit {
  @Field(() => Benefit, { description: "The benefit." })
  benefit!: Benefit;

  @Field(() => MonthSpread, { description: "When it begins." })
  startsIn!: MonthSpread;

  @Field(() => MoneySpread, {
    description:
      "The value of the twelve months from the one it was planned to begin in; below 0.00 for a dis-benefit.",
  })
  firstYear!: MoneySpread;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The total value that the benefits of a programme may reach, by simulating their ranges many times. Only benefits that accrue in GBP are counted, in full; dis-benefits are deducted.",
})
export class BenefitForecast {
  @Field(() => Int, {
    description: "The seed of its random numbers; the same seed gives the same answer.",
  })
  seed!: number;

  @Field(() => Int, { description: "How many times it was simulated." })
  runs!: number;

  @Field(() => [ForecastYear], {
    description: "Each fiscal year by itself; only the months asked for are counted.",
  })
  annual!: readonly ForecastYear[];

  @Field(() => [ForecastYear], {
    description: "Each fiscal year with all before it, from the first month asked for.",
  })
  cumulative!: readonly ForecastYear[];

  @Field(() => [ForecastOfBenefit], { description: "The benefits counted, each by itself." })
  benefits!: readonly ForecastOfBenefit[];

  @Field(() => Boolean, { description: "True when an illustrative day or figure is behind it." })
  illustrative!: boolean;

  @Field(() => Boolean, { description: "True when no benefit is unknown." })
  complete!: boolean;

  @Field(() => [Benefit], {
    description:
      "Benefits still expected that can't be counted: without a profile, not in GBP, or a level.",
  })
  unknown!: readonly Benefit[];
}
