import { FactInput, Money, Percent } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit, BenefitBasis, BenefitClass, BenefitStatus } from "./benefit.ts";
import { BenefitObjective } from "./benefit-links.ts";
import { BenefitPayload, benefitAfter } from "./benefit-payload.ts";

@InputType({
  description: "A benefit's profile but for its values; what is left out is not known.",
})
class RecordBenefitInput extends FactInput {
  @Field(() => String, {
    description: "What gets better, beginning with the direction of change; up to 300 characters.",
  })
  title!: string;

  @Field(() => BenefitClass, { description: "What sort of benefit it is." })
  class!: BenefitClass;

  @Field(() => String, { nullable: true, description: "More of it." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Who is better off." })
  beneficiary?: string | null;

  @Field(() => String, { nullable: true, description: "The role that answers for it." })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: "What is measured to show it." })
  measure?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The unit of its values: GBP for money, else hours, per cent and the like.",
  })
  unit?: string | null;

  @Field(() => BenefitBasis, { nullable: true, description: "How its values count." })
  basis?: BenefitBasis | null;

  @Field(() => Money, { nullable: true, description: "Its worth in a full year, in money." })
  annualValue?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "The ref of the programme in whose business it is realised.",
  })
  realisedIn?: string | null;

  @Field(() => String, { nullable: true, description: "What its profile takes for granted." })
  assumptions?: string | null;

  @Field(() => Percent, {
    nullable: true,
    description: "How far short of plan it may be and still be GREEN; 10 per cent unless given.",
  })
  tolerance?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The objectives it serves. Left out, those that it has stay.",
  })
  objectives?: string[] | null;
}

const UNVALUED = {
  status: BenefitStatus.IDENTIFIED,
  baselineValue: null,
  baselineOn: null,
  baselineDecision: null,
  targetValue: null,
  targetOn: null,
  targetDecision: null,
  approvedBy: null,
};

@Resolver()
export class RecordBenefit {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description:
      "Identifies a benefit, or sets all of the one of that ref but for its status and values.",
  })
  async recordBenefit(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordBenefitInput, { description: "The benefit." })
    input: RecordBenefitInput,
  ): Promise<BenefitPayload> {
    const facts = factsOf(input);
    await context.change(input, async (transaction) => {
      const known = await transaction.find(Benefit, input.ref);
      if (known || input.revision != null)
        await transaction.update(Benefit, input.ref, input.revision ?? null, facts);
      else await transaction.create(Benefit, { ref: input.ref, ...facts, ...UNVALUED });
      if (input.objectives != null) await serve(transaction, input.ref, input.objectives);
    });
    return benefitAfter(context, input.programme, input.ref);
  }
}

function factsOf(input: RecordBenefitInput) {
  return {
    title: input.title,
    class: input.class,
    description: input.description ?? null,
    beneficiary: input.beneficiary ?? null,
    owner: input.owner ?? null,
    measure: input.measure ?? null,
    unit: input.unit ?? null,
    basis: input.basis ?? null,
    annualValue: input.annualValue ?? null,
    realisedIn: input.realisedIn ?? null,
    assumptions: input.assumptions ?? null,
    tolerance: input.tolerance ?? null,
  };
}

/** Sets which objectives a benefit serves; the share that each has stays. */
async function serve(
  transaction: ChangeTransaction,
  benefit: string,
  objectives: readonly string[],
): Promise<void> {
  const all = await transaction.all(BenefitObjective);
  const own = all.filter((each) => each.benefit === benefit);
  for (const { ref, objective } of own)
    if (!objectives.includes(objective)) await transaction.remove(BenefitObjective, ref, null);
  for (const objective of new Set(objectives)) {
    if (own.some((each) => each.objective === objective)) continue;
    const ref = nextRef("BO", await transaction.all(BenefitObjective));
    await transaction.create(BenefitObjective, { ref, benefit, objective, share: null });
  }
}
