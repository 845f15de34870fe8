import { badInput, dayOf, FactInput, Money, PARTS, PlainDay, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, Float, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalBias, AppraisalFlow, BiasCategory, FlowSide } from "./appraisal-flow.ts";
import { AppraisalPayload, appraisalAfter } from "./appraisal-payload.ts";
import { MOST_UPLIFT, refuseNoFraction, refuseNoYear } from "./appraised.ts";
import { DiscountSchedule } from "./discount-factors.ts";
import { GreenBookEdition } from "./green-book-editions.ts";
import { PriceTerms } from "./real-terms.ts";
import { replaceOwn } from "./replace-own.ts";

const MOST_FLOWS = 1000;

@InputType({ description: "An amount of one year." })
class AppraisalFlowInput {
  @Field(() => Int, { description: "The year, counted from year 0; 999 at most." })
  year!: number;

  @Field(() => FlowSide, { description: "Which side it is on." })
  side!: FlowSide;

  @Field(() => BiasCategory, {
    nullable: true,
    description: "Of a cost: the sort of project, whose optimism bias is put on it.",
  })
  category?: BiasCategory | null;

  @Field(() => Money, { description: "The amount." })
  amount!: number;
}

@InputType({ description: "The optimism bias of one sort of project." })
class OptimismBiasInput {
  @Field(() => BiasCategory, { description: "The sort of project." })
  category!: BiasCategory;

  @Field(() => Float, { description: "The uplift as a fraction: 0.51 for 51 per cent." })
  uplift!: number;

  @Field(() => Float, { description: "How much of it is dealt with, as a fraction from 0 to 1." })
  mitigation!: number;
}

@InputType({ description: "An appraisal, as it now stands." })
class RecordAppraisalInput extends FactInput {
  @Field(() => String, { description: "What it appraises, up to 300 characters." })
  title!: string;

  @Field(() => CaseStage, { description: "The business case it was made for." })
  stage!: CaseStage;

  @Field(() => GreenBookEdition, { description: "The edition that it follows." })
  edition!: GreenBookEdition;

  @Field(() => PlainDay, { description: "The day it was made; not one to come." })
  appraisedOn!: string;

  @Field(() => DiscountSchedule, { nullable: true, description: "The rates it discounts at." })
  schedule?: DiscountSchedule | null;

  @Field(() => Int, { nullable: true, description: "The year of its prices, which is its year 0." })
  baseYear?: number | null;

  @Field(() => PriceTerms, { nullable: true, description: "REAL unless given, with figures." })
  prices?: PriceTerms | null;

  @Field(() => [AppraisalFlowInput], {
    nullable: true,
    description: "All its amounts, up to 1,000. With them, schedule and baseYear are needed.",
  })
  flows?: AppraisalFlowInput[] | null;

  @Field(() => [OptimismBiasInput], {
    nullable: true,
    description: "The optimism bias of each sort of project among its costs.",
  })
  optimismBias?: OptimismBiasInput[] | null;
}

@Resolver()
export class RecordAppraisal {
  @Mutation(() => AppraisalPayload, {
    nullable: true,
    description:
      "Adds an appraisal, or sets all of the one of that ref, until a decision has used it. CONFLICT from then on.",
  })
  async recordAppraisal(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordAppraisalInput, { description: "The appraisal." })
    input: RecordAppraisalInput,
  ): Promise<AppraisalPayload> {
    const { programme, ref, title, stage, edition, appraisedOn } = input;
    const [flows, biases] = [input.flows ?? [], input.optimismBias ?? []];
    if (appraisedOn > dayOf(context.now))
      throw badInput("appraisedOn", "That day is still to come. Record it once it is made.");
    refuseUnlike(input, flows, biases);
    const figures = {
      schedule: input.schedule ?? null,
      baseYear: input.baseYear ?? null,
      prices: flows.length > 0 ? (input.prices ?? PriceTerms.REAL) : (input.prices ?? null),
    };
    await context.change(input, async (transaction) => {
      const known = await transaction.find(Appraisal, ref);
      const facts = { title, stage, edition, appraisedOn, ...figures };
      await writeFact(transaction, Appraisal, input, {
        ...facts,
        decision: known?.decision ?? null,
      });
      await replaceOwn(
        transaction,
        AppraisalFlow,
        ref,
        flows.map((flow) => ({ ...flow, appraisal: ref, category: flow.category ?? null })),
      );
      await replaceOwn(
        transaction,
        AppraisalBias,
        ref,
        biases.map(({ category, uplift, mitigation }) => ({
          ...{ appraisal: ref, category },
          uplift: Math.round(uplift * PARTS),
          mitigation: Math.round(mitigation * PARTS),
        })),
      );
    });
    return appraisalAfter(context, programme, ref);
  }
}

function refuseUnlike(
  { schedule, baseYear }: RecordAppraisalInput,
  flows: readonly AppraisalFlowInput[],
  biases: readonly OptimismBiasInput[],
): void {
  if (flows.length > MOST_FLOWS)
    throw badInput("flows", `There are ${flows.length}; give ${MOST_FLOWS} at most.`);
  if (flows.length > 0 && schedule == null)
    throw badInput("schedule", "Amounts are given. Say at which rates they are discounted.");
  if (flows.length > 0 && baseYear == null)
    throw badInput("baseYear", "Amounts are given. Say the year of their prices.");
  if (baseYear != null) refuseNoYear("baseYear", baseYear);
  for (const { side, category } of flows)
    if (side === FlowSide.BENEFIT && category != null)
      throw badInput("category", "Optimism bias is put on costs. Leave it out of a benefit.");
  for (const { uplift, mitigation } of biases) {
    refuseNoFraction("uplift", uplift, MOST_UPLIFT);
    refuseNoFraction("mitigation", mitigation, 1);
  }
  if (new Set(biases.map(({ category }) => category)).size < biases.length)
    throw badInput("optimismBias", "A category is given twice. Give one uplift for each.");
}
