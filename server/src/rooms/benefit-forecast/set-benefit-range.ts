import { Refusal, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit } from "../benefits/benefit.ts";
import { BenefitRange } from "./benefit-range.ts";
import { inOrder, RemoveBenefitRangeInput, SetBenefitRangeInput } from "./benefit-range-input.ts";

@ObjectType({ simpleResolvers: true, description: "The benefit and its range after the change." })
class BenefitRangePayload {
  @Field(() => Benefit, { nullable: true, description: "The benefit." })
  benefit!: Benefit | null;

  @Field(() => BenefitRange, { nullable: true, description: "Its range; null once taken back." })
  range!: BenefitRange | null;
}

@Resolver()
export class SetBenefitRange {
  @Mutation(() => BenefitRangePayload, {
    nullable: true,
    description: "Says how uncertain a benefit is, from low to high. Its forecast stays as it is.",
  })
  async setBenefitRange(
    @Ctx() context: RequestContext,
    @Arg("input", () => SetBenefitRangeInput, { description: "The range." })
    input: SetBenefitRangeInput,
  ): Promise<BenefitRangePayload> {
    const { benefit } = input;
    const facts = inOrder(input);
    await context.change(input, async (transaction) => {
      await requireBenefit(transaction, benefit);
      await writeFact(
        transaction,
        BenefitRange,
        { ref: benefit, revision: input.revision ?? null },
        { benefit, ...facts },
      );
    });
    return rangeAfter(context, input);
  }

  @Mutation(() => BenefitRangePayload, {
    nullable: true,
    description: "Takes a benefit's range back: it is again as certain as its forecast.",
  })
  async removeBenefitRange(
    @Ctx() context: RequestContext,
    @Arg("input", () => RemoveBenefitRangeInput, { description: "The range." })
    input: RemoveBenefitRangeInput,
  ): Promise<BenefitRangePayload> {
    const { benefit, revision = null } = input;
    await context.change(input, async (transaction) => {
      await requireBenefit(transaction, benefit);
      await transaction.remove(BenefitRange, benefit, revision);
    });
    return rangeAfter(context, input);
  }
}

async function requireBenefit(transaction: ChangeTransaction, ref: string): Promise<void> {
  if (await transaction.find(Benefit, ref)) return;
  throw new Refusal(
    "NOT_FOUND",
    `benefit: There is no benefit "${ref}" here. Check its ref.`,
    "benefit",
  );
}

async function rangeAfter(
  context: RequestContext,
  { programme, benefit }: RemoveBenefitRangeInput,
): Promise<BenefitRangePayload> {
  const reader = context.read();
  const [benefits, ranges] = await Promise.all([
    reader.set(Benefit, programme),
    reader.set(BenefitRange, programme),
  ]);
  return { benefit: benefits.get(benefit), range: ranges.get(benefit) };
}
