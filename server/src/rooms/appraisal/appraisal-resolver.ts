import { derived, field, Money, PARTS, view } from "@tranche/plugin-kit";
import { Float } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalBias, AppraisalFlow, BiasCategory, FlowSide } from "./appraisal-flow.ts";
import {
  type AppraisalFigures,
  figuresOf,
  NO_FIGURES,
  type NoFigures,
  RATIO,
  RATIO_BECAUSE,
  SensitivityPoint,
  SwitchingValues,
} from "./appraisal-results.ts";
import { type Appraised, appraise, priceBase } from "./appraised.ts";
import type { Bias } from "./optimism-bias.ts";
import { priceIndexOf, YearKind } from "./price-index.ts";
import { type PriceIndex, PriceTerms } from "./real-terms.ts";

@view("The optimism bias of one sort of project.")
class OptimismBias implements Bias {
  @field(() => BiasCategory, "The sort of project.")
  category!: BiasCategory;

  @field(() => Float, "The uplift as a fraction: 0.51 for 51 per cent.")
  uplift!: number;

  @field(() => Float, "How much of it is mitigated, as a fraction.")
  mitigation!: number;
}

/** All that an appraisal is worked out from; null while it has no amounts. */
export async function appraisedOf(appraisal: Appraisal): Promise<Appraised | null> {
  const { schedule, baseYear, priceYear, prices } = appraisal;
  const [flows, biases] = await Promise.all([flowsOf(appraisal), biasesOf(appraisal)]);
  if (flows.length === 0 || schedule === null || baseYear === null) return null;
  const on = (side: FlowSide) =>
    flows
      .filter((flow) => flow.side === side)
      .map(({ year, amount, category }) => ({
        ...{ year, amount },
        bias: biases.find((each) => each.category === category) ?? null,
      }));
  return {
    ...{ schedule, prices: prices ?? PriceTerms.REAL },
    ...priceBase(baseYear, priceYear, yearsOf(appraisal)),
    ...{ costs: on(FlowSide.COST), benefits: on(FlowSide.BENEFIT) },
  };
}

/** What an appraisal comes to. */
async function figures(appraisal: Appraisal): Promise<AppraisalFigures | NoFigures> {
  const appraised = await appraisedOf(appraisal);
  if (appraised === null) return NO_FIGURES;
  return figuresOf(appraise(appraised, await indexFor(appraisal)));
}

/** The prices of the years that an appraisal counts in, of the release that it keeps. */
export function indexFor(appraisal: Appraisal): Promise<PriceIndex> {
  return priceIndexOf(Reader.of(appraisal), yearsOf(appraisal), appraisal.priceRelease);
}

/** Earlier versions counted in calendar years. */
export function yearsOf({ years }: Appraisal): YearKind {
  return years ?? YearKind.CALENDAR;
}

async function flowsOf(appraisal: Appraisal): Promise<readonly AppraisalFlow[]> {
  const flows = await Reader.of(appraisal).set(AppraisalFlow, appraisal.programme);
  return flows
    .where("appraisal", appraisal.ref)
    .toSorted((a, b) => a.year - b.year || (a.side < b.side ? 1 : -1));
}

async function biasesOf(appraisal: Appraisal): Promise<OptimismBias[]> {
  const biases = await Reader.of(appraisal).set(AppraisalBias, appraisal.programme);
  return biases.where("appraisal", appraisal.ref).map(({ category, uplift, mitigation }) => ({
    ...{ category, uplift: uplift / PARTS, mitigation: mitigation / PARTS },
  }));
}

export const appraisalFigures = derived(Appraisal, figures, {
  discountedCosts: [
    () => Money,
    "Its costs with optimism bias, discounted; null while it has no amounts.",
    "nullable",
  ],
  discountedBenefits: [
    () => Money,
    "Its benefits, discounted; null while it has no amounts.",
    "nullable",
  ],
  netPresentSocialValue: [
    () => Money,
    "Discounted benefits less discounted costs (NPSV); null while it has no amounts.",
    "nullable",
  ],
  benefitCostRatio: [() => Float, RATIO, "nullable"],
  ratioBecause: [() => String, RATIO_BECAUSE, "nullable"],
  switchingValues: [
    () => SwitchingValues,
    "The change of either side at which the net present social value is nil; null while it has no amounts.",
    "nullable",
  ],
  sensitivity: [
    () => [SensitivityPoint],
    "Its net present social value with both sides changed; none while it has no amounts.",
  ],
});

export const appraisalParts = derived(Appraisal, appraisalPartsOf, {
  optimismBias: [() => [OptimismBias], "The optimism bias applied to its costs."],
  flows: [() => [AppraisalFlow], "Its amounts, by year."],
});

async function appraisalPartsOf(appraisal: Appraisal) {
  const [flows, optimismBias] = await Promise.all([flowsOf(appraisal), biasesOf(appraisal)]);
  return { flows, optimismBias };
}
