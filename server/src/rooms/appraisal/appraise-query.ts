import { badInput, field, Money, PlainDay, view } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, Float, InputType, Int, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import {
  DiscountFactor,
  factorsAnswered,
  figuresOf,
  RATIO,
  RATIO_BECAUSE,
  SensitivityPoint,
  SwitchingValues,
} from "./appraisal-results.ts";
import {
  appraise,
  MOST_UPLIFT,
  MOST_YEARS,
  priceBase,
  refuseUnlessFraction,
  refuseUnlessYear,
  yearsOf,
} from "./appraised.ts";
import { DiscountSchedule, discountFactors } from "./discount-factors.ts";
import { GreenBookEdition } from "./green-book-editions.ts";
import { internalRates } from "./internal-rate.ts";
import { priceIndexOf, YearKind } from "./price-index.ts";
import { PriceTerms } from "./real-terms.ts";

/** The most flows that one rate is worked out from. */
const MOST_FLOWS = 1000;

@InputType({ description: "Costs and benefits by year, to be appraised. Nothing is recorded." })
class AppraiseInput {
  @field(() => GreenBookEdition, "The edition of the Green Book that it follows.")
  edition!: GreenBookEdition;

  @field(() => DiscountSchedule, "The rates to discount at.")
  schedule!: DiscountSchedule;

  @field(() => Int, "The year of year 0, to which everything is discounted.")
  baseYear!: number;

  @field(
    () => Int,
    "The year of the prices of REAL amounts and of the answer; that of year 0 unless given.",
    "nullable",
  )
  priceYear?: number | null;

  @field(() => YearKind, "Which years are counted in; FINANCIAL unless given.", "nullable")
  years?: YearKind | null;

  @field(() => [Money], "Costs by year from year 0, up to 1,000 of them.")
  costs!: number[];

  @field(() => [Money], "Benefits by year from year 0, up to 1,000 of them.")
  benefits!: number[];

  @field(
    () => Float,
    "The uplift of costs as a fraction: 0.51 for 51 per cent. None unless given.",
    "nullable",
  )
  optimismBias?: number | null;

  @field(
    () => Float,
    "How much of the uplift is mitigated, as a fraction from 0 to 1; none unless given.",
    "nullable",
  )
  mitigation?: number | null;

  @field(
    () => PriceTerms,
    "REAL unless given; NOMINAL amounts are deflated by the price index on record.",
    "nullable",
  )
  prices?: PriceTerms | null;
}

@view("The present values of costs and benefits, in year 0.")
class AppraiseAnswer {
  @field(() => GreenBookEdition, "The edition that it follows.")
  edition!: GreenBookEdition;

  @field(() => Money, "The costs, with optimism bias, discounted.")
  discountedCosts!: number;

  @field(() => Money, "The benefits, discounted.")
  discountedBenefits!: number;

  @field(() => Money, "Discounted benefits less discounted costs (NPSV).")
  netPresentSocialValue!: number;

  @Field(() => Float, {
    nullable: true,
    description: RATIO,
  })
  benefitCostRatio!: number | null;

  @field(() => String, RATIO_BECAUSE, "nullable")
  ratioBecause!: string | null;

  @field(() => [DiscountFactor], "The factor of each year.")
  factors!: DiscountFactor[];

  @field(
    () => SwitchingValues,
    "The change of either side at which the net present social value is nil.",
  )
  switchingValues!: SwitchingValues;

  @field(() => [SensitivityPoint], "The net present social value with both sides changed.")
  sensitivity!: SensitivityPoint[];
}

@InputType({ description: "An amount on a day." })
class DatedFlowInput {
  @field(() => PlainDay, "The day.")
  on!: string;

  @field(() => Money, "The amount: negative when paid, positive when received.")
  amount!: number;
}

@view("The yearly rate at which flows balance.")
class InternalRate {
  @field(
    () => Float,
    "The rate as a fraction, to six places; null when there is none, or more than one.",
    "nullable",
  )
  rate!: number | null;

  @field(() => [Float], "Every rate from -0.9999 to 1,000,000 that was found, lowest first.")
  rates!: readonly number[];

  @field(() => String, "Why there is no one rate; null when there is.", "nullable")
  because!: string | null;
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
    const base = priceBase(baseYear, input.priceYear, input.years);
    refuseUnlessYear("priceYear", base.priceYear);
    refuseUnlessFraction("optimismBias", uplift, MOST_UPLIFT);
    refuseUnlessFraction("mitigation", mitigation, 1);
    if (mitigation > 0 && uplift === 0)
      throw badInput(
        "mitigation",
        "There is no optimism bias to mitigate. Give optimismBias too, or leave it out.",
      );
    for (const side of ["costs", "benefits"] as const)
      if (input[side].length > MOST_YEARS)
        throw badInput(side, `There are ${input[side].length} years; give ${MOST_YEARS} at most.`);
    const byYear = (
      amounts: readonly number[],
      bias: { uplift: number; mitigation: number } | null,
    ) => amounts.map((amount, year) => ({ year, amount, bias }));
    const appraised = {
      ...{ schedule, prices, ...base },
      costs: byYear(input.costs, { uplift, mitigation }),
      benefits: byYear(input.benefits, null),
    };
    const index =
      prices === PriceTerms.NOMINAL
        ? await priceIndexOf(context.read(), base.years)
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
    const { rates, mayLieBeyond } = internalRates(flows);
    const because =
      rates.length === 1
        ? null
        : rates.length > 1
          ? `${rates.length} rates balance them, since they change sign more than once. Compare present values instead.`
          : mayLieBeyond
            ? "A rate balances them, but it was not found from -0.9999 to 1,000,000."
            : "No rate balances them: at every rate from -0.9999 to 1,000,000 they come to more, or at every one to less, than nothing.";
    return { rates, because, rate: rates.length === 1 ? (rates[0] ?? null) : null };
  }
}
