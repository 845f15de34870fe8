import { Money, PARTS } from "@tranche/plugin-kit";
import { Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { Programme } from "../programme/programme.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalBias, AppraisalFlow, BiasCategory, FlowSide } from "./appraisal-flow.ts";
import {
  type AppraisalFigures,
  figuresOf,
  SensitivityPoint,
  SwitchingValues,
} from "./appraisal-results.ts";
import { type Appraised, appraise } from "./appraised.ts";
import type { Bias } from "./optimism-bias.ts";
import { priceIndexOf } from "./price-index.ts";
import { PriceTerms } from "./real-terms.ts";

@ObjectType({ simpleResolvers: true, description: "The optimism bias of one sort of project." })
class OptimismBias implements Bias {
  @Field(() => BiasCategory, { description: "The sort of project." })
  category!: BiasCategory;

  @Field(() => Float, { description: "The uplift as a fraction: 0.51 for 51 per cent." })
  uplift!: number;

  @Field(() => Float, { description: "How much of it is dealt with, as a fraction." })
  mitigation!: number;
}

/** All that an appraisal is worked out from; null while it has no amounts. */
export async function appraisedOf(appraisal: Appraisal): Promise<Appraised | null> {
  const { schedule, baseYear, prices } = appraisal;
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
    ...{ schedule, baseYear, prices: prices ?? PriceTerms.REAL },
    ...{ costs: on(FlowSide.COST), benefits: on(FlowSide.BENEFIT) },
  };
}

const worked = new WeakMap<Appraisal, Promise<AppraisalFigures | null>>();

/** What an appraisal comes to; null while it has no amounts. Worked out once for all its fields. */
function figures(appraisal: Appraisal): Promise<AppraisalFigures | null> {
  const known = worked.get(appraisal) ?? workOut(appraisal);
  worked.set(appraisal, known);
  return known;
}

async function workOut(appraisal: Appraisal): Promise<AppraisalFigures | null> {
  const appraised = await appraisedOf(appraisal);
  if (appraised === null) return null;
  return figuresOf(appraise(appraised, await priceIndexOf(Reader.of(appraisal))));
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

@Resolver(() => Programme)
export class ProgrammeAppraisalsResolver {
  @FieldResolver(() => [Appraisal], { description: "Its economic appraisals." })
  async appraisals(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Appraisal, programme.ref)).all;
  }
}

@Resolver(() => Appraisal)
export class AppraisalResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: "Its costs with optimism bias, discounted; null while it has no amounts.",
  })
  async discountedCosts(@Root() appraisal: Appraisal) {
    return (await figures(appraisal))?.discountedCosts ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "Its benefits, discounted; null while it has no amounts.",
  })
  async discountedBenefits(@Root() appraisal: Appraisal) {
    return (await figures(appraisal))?.discountedBenefits ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "Discounted benefits less discounted costs (NPSV).",
  })
  async netPresentSocialValue(@Root() appraisal: Appraisal) {
    return (await figures(appraisal))?.netPresentSocialValue ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "What a pound of costs brings (BCR); null when costs come to nothing. No threshold makes it good or bad.",
  })
  async benefitCostRatio(@Root() appraisal: Appraisal) {
    return (await figures(appraisal))?.benefitCostRatio ?? null;
  }

  @FieldResolver(() => SwitchingValues, {
    nullable: true,
    description: "Changes of either side at which nothing is left.",
  })
  async switchingValues(@Root() appraisal: Appraisal) {
    return (await figures(appraisal))?.switchingValues ?? null;
  }

  @FieldResolver(() => [SensitivityPoint], {
    description: "Its value with both sides changed; none while it has no amounts.",
  })
  async sensitivity(@Root() appraisal: Appraisal) {
    return (await figures(appraisal))?.sensitivity ?? [];
  }

  @FieldResolver(() => [OptimismBias], { description: "The optimism bias put on its costs." })
  optimismBias(@Root() appraisal: Appraisal) {
    return biasesOf(appraisal);
  }

  @FieldResolver(() => [AppraisalFlow], { description: "Its amounts, by year." })
  flows(@Root() appraisal: Appraisal) {
    return flowsOf(appraisal);
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The decision that used it, from when on it never changes; null until then.",
  })
  async decision(@Root() appraisal: Appraisal) {
    const decisions = await Reader.of(appraisal).set(Decision, appraisal.programme);
    return decisions.get(appraisal.decision);
  }
}
