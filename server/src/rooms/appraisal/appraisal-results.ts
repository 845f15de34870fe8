import { Money } from "@tranche/plugin-kit";
import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Exact } from "./discount-factors.ts";
import {
  benefitCostRatio,
  netPresentSocialValue,
  toWholePence,
  type Worth,
} from "./present-value.ts";
import { type Switching, sensitivityOf, switchingValues } from "./switching-values.ts";

@ObjectType({ simpleResolvers: true, description: "What a pound of a year is worth in year 0." })
export class DiscountFactor {
  @Field(() => Int, { description: "The year, counted from year 0." })
  year!: number;

  @Field(() => Float, { description: "The factor, 1 in year 0." })
  factor!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "The change of either side, the other staying, at which nothing is left.",
})
export class SwitchingValues {
  @Field(() => Float, {
    nullable: true,
    description: "Of the costs, in per cent; null when they are worth nothing.",
  })
  costs!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of the benefits, in per cent; null when they are worth nothing.",
  })
  benefits!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "The net present social value with both sides changed.",
})
export class SensitivityPoint {
  @Field(() => Int, { description: "The change of the costs, in per cent." })
  costs!: number;

  @Field(() => Int, { description: "The change of the benefits, in per cent." })
  benefits!: number;

  @Field(() => Money, { description: "What is left." })
  netPresentSocialValue!: number;
}

/** What every appraisal comes to: fields of a query's answer and of a recorded appraisal alike. */
export interface AppraisalFigures {
  readonly discountedCosts: number;
  readonly discountedBenefits: number;
  readonly netPresentSocialValue: number;
  readonly benefitCostRatio: number | null;
  readonly switchingValues: Switching;
  readonly sensitivity: SensitivityPoint[];
}

/** The figures of an appraisal, rounded to the penny once. */
export function figuresOf(worth: Worth): AppraisalFigures {
  return {
    discountedCosts: toWholePence(worth.costs),
    discountedBenefits: toWholePence(worth.benefits),
    netPresentSocialValue: toWholePence(netPresentSocialValue(worth)),
    benefitCostRatio: benefitCostRatio(worth),
    switchingValues: switchingValues(worth),
    sensitivity: sensitivityOf(worth).map(({ netPresentSocialValue: net, ...changes }) => ({
      ...changes,
      netPresentSocialValue: toWholePence(net),
    })),
  };
}

/** Factors as they are answered. */
export function factorsAnswered(factors: readonly Exact[]): DiscountFactor[] {
  return factors.map((factor, year) => ({ year, factor: factor.toNumber() }));
}
