import { field, Money, Refusal, view } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { Appraisal } from "./appraisal.ts";
import { appraisedOf } from "./appraisal-resolver.ts";
import { figuresOf, NO_FIGURES, RATIO, RATIO_BECAUSE } from "./appraisal-results.ts";
import { appraise, refuseUnlessYear } from "./appraised.ts";
import { Exact } from "./discount-factors.ts";
import { priceIndexOf } from "./price-index.ts";
import { inPricesOf, type PriceIndex } from "./real-terms.ts";

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
      "Its appraisals in the prices of one year, by the GDP deflator on record; each discounted to its own year 0.",
  })
  async appraisalComparison(
    @Root() programme: Programme,
    @Arg("baseYear", () => Int, { description: "The year whose prices to use." }) baseYear: number,
  ): Promise<ComparedAppraisal[]> {
    refuseUnlessYear("baseYear", baseYear);
    const reader = Reader.of(programme);
    const [appraisals, index] = await Promise.all([
      reader.set(Appraisal, programme.ref),
      priceIndexOf(reader),
    ]);
    const oldest = appraisals.all.toSorted((a, b) => (a.appraisedOn < b.appraisedOn ? -1 : 1));
    return Promise.all(oldest.map((appraisal) => compared(appraisal, baseYear, index)));
  }
}

async function compared(
  appraisal: Appraisal,
  baseYear: number,
  index: PriceIndex,
): Promise<ComparedAppraisal> {
  const appraised = await appraisedOf(appraisal);
  if (appraised === null) return { appraisal, ...NO_FIGURES, because: "It has no amounts." };
  try {
    const values = appraise(appraised, index);
    const rebased = (amount: Exact) => inPricesOf(amount, appraised.baseYear, baseYear, index);
    const figures = figuresOf({ costs: rebased(values.costs), benefits: rebased(values.benefits) });
    return { appraisal, ...figures, because: null };
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    return { appraisal, ...NO_FIGURES, because: failure.message };
  }
}
