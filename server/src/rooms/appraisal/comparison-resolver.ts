import { field, Money, Refusal, view } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { Appraisal } from "./appraisal.ts";
import { appraisedOf, indexFor, yearsOf } from "./appraisal-resolver.ts";
import { figuresOf, NO_FIGURES, RATIO, RATIO_BECAUSE } from "./appraisal-results.ts";
import { appraise, refuseUnlessYear } from "./appraised.ts";
import { discountFactors, Exact } from "./discount-factors.ts";
import { priceIndexOf } from "./price-index.ts";
import { inPricesOf } from "./real-terms.ts";

@view("An appraisal stated in the prices of a year, to be compared with others.")
class ComparedAppraisal {
  @field(() => Appraisal, "The appraisal.")
  appraisal!: Appraisal;

  @field(() => Money, "Its discounted costs in those prices.", "nullable")
  discountedCosts!: number | null;

  @field(() => Money, "Its discounted benefits in those prices.", "nullable")
  discountedBenefits!: number | null;

  @field(() => Money, "Its net present social value in those prices.", "nullable")
  netPresentSocialValue!: number | null;

  @Field(() => Float, { nullable: true, description: RATIO })
  benefitCostRatio!: number | null;

  @field(() => String, RATIO_BECAUSE, "nullable")
  ratioBecause!: string | null;

  @field(() => String, "Why it can't be stated in those prices; null when it can.", "nullable")
  because!: string | null;
}

@Resolver(() => Programme)
export class AppraisalComparisonResolver {
  @FieldResolver(() => [ComparedAppraisal], {
    description:
      "Its appraisals in the prices of one year, by the GDP deflator on record, and at present values of one year, by the rates of each.",
  })
  async appraisalComparison(
    @Root() programme: Programme,
    @Arg("baseYear", () => Int, { description: "The year whose prices to use." }) baseYear: number,
    @Arg("valueYear", () => Int, {
      nullable: true,
      description: "The year whose present values to use; that of the prices unless given.",
    })
    asked?: number | null,
  ): Promise<ComparedAppraisal[]> {
    const valueYear = asked ?? baseYear;
    refuseUnlessYear("baseYear", baseYear);
    refuseUnlessYear("valueYear", valueYear);
    const reader = Reader.of(programme);
    const appraisals = await reader.set(Appraisal, programme.ref);
    const oldest = appraisals.all.toSorted((a, b) => (a.appraisedOn < b.appraisedOn ? -1 : 1));
    return Promise.all(oldest.map((appraisal) => compared(appraisal, baseYear, valueYear)));
  }
}

async function compared(
  appraisal: Appraisal,
  priceYear: number,
  valueYear: number,
): Promise<ComparedAppraisal> {
  const appraised = await appraisedOf(appraisal);
  if (appraised === null) return { appraisal, ...NO_FIGURES, because: "It has no amounts." };
  try {
    const reader = Reader.of(appraisal);
    const years = yearsOf(appraisal);
    const values = appraise(appraised, await indexFor(appraisal));
    // Brought to one year by the newest release, which is the same for all that are compared.
    const index = await priceIndexOf(reader, years);
    const later = valueYear - appraised.baseYear;
    const factor = discountFactors(appraised.schedule, Math.abs(later) + 1).at(-1) ?? new Exact(1);
    const rebased = (amount: Exact) => {
      const inPrices = inPricesOf(amount, appraised.priceYear, priceYear, index);
      return later < 0 ? inPrices.mul(factor) : inPrices.div(factor);
    };
    const figures = figuresOf({ costs: rebased(values.costs), benefits: rebased(values.benefits) });
    return { appraisal, ...figures, because: null };
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    return { appraisal, ...NO_FIGURES, because: failure.message };
  }
}
