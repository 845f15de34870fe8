import { badInput, Money, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, Float, InputType, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import {
  DiscountFactor,
  factorsAnswered,
  figuresOf,
  RATIO,
  SensitivityPoint,
  SwitchingValues,
} from "./appraisal-results.ts";
import {
  appraise,
  MOST_UPLIFT,
  MOST_YEARS,
  refuseUnlessFraction,
  refuseUnlessYear,
  yearsOf,
} from "./appraised.ts";
import { DiscountSchedule, discountFactors } from "./discount-factors.ts";
import { GreenBookEdition } from "./green-book-editions.ts";
import { internalRates } from "./internal-rate.ts";
import { priceIndexOf } from "./price-index.ts";
import { PriceTerms } from "./real-terms.ts";

/** The most flows that one rate is worked out from. */
const MOST_FLOWS = 1000;

@InputType({ description: "Costs and benefits by year, to be appraised. Nothing is recorded." })
class AppraiseInput {
  @Field(() => GreenBookEdition, { description: "The edition of the Green Book that it follows." })
  edition!: GreenBookEdition;

  @Field(() => DiscountSchedule, { description: "The rates to discount at." })
  schedule!: DiscountSchedule;

  @Field(() => Int, { description: "The calendar year of year 0, whose prices the answer is in." })
  baseYear!: number;

  @Field(() => [Money], { description: "Costs by year from year 0, up to 1,000 of them." })
  costs!: number[];

  @Field(() => [Money], { description: "Benefits by year from year 0, up to 1,000 of them." })
  benefits!: number[];

  @Field(() => Float, {
    nullable: true,
    description: "The uplift of costs as a fraction: 0.51 for 51 per cent. None unless given.",
  })
  optimismBias?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How much of the uplift is mitigated, as a fraction from 0 to 1; none unless given.",
  })
  mitigation?: number | null;

  @Field(() => PriceTerms, {
    nullable: true,
    description: "REAL unless given; NOMINAL amounts are deflated by the price index on record.",
  })
  prices?: PriceTerms | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "The present values of costs and benefits, in year 0.",
})
class AppraiseAnswer {
  @Field(() => GreenBookEdition, { description: "The edition that it follows." })
  edition!: GreenBookEdition;

  @Field(() => Money, { description: "The costs, with optimism bias, discounted." })
  discountedCosts!: number;

  @Field(() => Money, { description: "The benefits, discounted." })
  discountedBenefits!: number;

  @Field(() => Money, { description: "Discounted benefits less discounted costs (NPSV)." })
  netPresentSocialValue!: number;

  @Field(() => Float, {
    nullable: true,
    description: RATIO,
  })
  benefitCostRatio!: number | null;

  @Field(() => [DiscountFactor], { description: "The factor of each year." })
  factors!: DiscountFactor[];

  @Field(() => SwitchingValues, {
    description: "The change of either side at which the net present social value is nil.",
  })
  switchingValues!: SwitchingValues;

  @Field(() => [SensitivityPoint], {
    description: "The net present social value with both sides changed.",
  })
  sensitivity!: SensitivityPoint[];
}

@InputType({ description: "An amount on a day." })
class DatedFlowInput {
  @Field(() => PlainDay, { description: "The day." })
  on!: string;

  @Field(() => Money, { description: "The amount: negative when paid, positive when received." })
  amount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The yearly rate at which flows balance." })
class InternalRate {
  @Field(() => Float, {
    nullable: true,
    description: "The rate as a fraction; null when there is none, or more than one.",
  })
  rate!: number | null;

  @Field(() => [Float], {
    description: "Every rate from -0.9999 to 1,000,000 that was found, lowest first.",
  })
  rates!: readonly number[];
}

@Resolver()
export class AppraiseQuery {
  @Query(() => AppraiseAnswer, {
    nullable: true,
    description: "Appraises costs and benefits by the Green Book. Nothing is recorded.",
  })
  async appraise(
    @Ctx() context: RequestContext,
    @Arg("input", () => AppraiseInput, { description: "What to appraise." })
    input: AppraiseInput,
  ): Promise<AppraiseAnswer> {
    const { edition, schedule, baseYear } = input;
    const [uplift, mitigation] = [input.optimismBias ?? 0, input.mitigation ?? 0];
    const prices = input.prices ?? PriceTerms.REAL;
    refuseUnlessYear("baseYear", baseYear);
    refuseUnlessFraction("optimismBias", uplift, MOST_UPLIFT);
    refuseUnlessFraction("mitigation", mitigation, 1);
    for (const side of ["costs", "benefits"] as const)
      if (input[side].length > MOST_YEARS)
        throw badInput(side, `There are ${input[side].length} years; give ${MOST_YEARS} at most.`);
    const byYear = (
      amounts: readonly number[],
      bias: { uplift: number; mitigation: number } | null,
    ) => amounts.map((amount, year) => ({ year, amount, bias }));
    const appraised = {
      ...{ schedule, baseYear, prices },
      costs: byYear(input.costs, { uplift, mitigation }),
      benefits: byYear(input.benefits, null),
    };
    const index =
      prices === PriceTerms.NOMINAL
        ? await priceIndexOf(context.read())
        : new Map<number, number>();
    return {
      edition,
      ...figuresOf(appraise(appraised, index)),
      factors: factorsAnswered(discountFactors(schedule, yearsOf(appraised))),
    };
  }

  @Query(() => InternalRate, {
    nullable: true,
    description:
      "The yearly rate at which amounts on irregular days balance (XIRR, by days over 365).",
  })
  internalRate(
    @Arg("flows", () => [DatedFlowInput], { description: "The amounts, up to 1,000." })
    flows: DatedFlowInput[],
  ): InternalRate {
    if (flows.length > MOST_FLOWS)
      throw badInput("flows", `There are ${flows.length}; give ${MOST_FLOWS} at most.`);
    const rates = internalRates(flows);
    return { rates, rate: rates.length === 1 ? (rates[0] ?? null) : null };
  }
}
