import {
  badInput,
  ChangeInput,
  Quantity,
  Refusal,
  refuseMore,
  toDecimal,
  writeFact,
} from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import { Benefit } from "../benefits/benefit.ts";
import type { ChangeTransaction } from "../records/transaction.ts";
import { BenefitRange } from "./benefit-range.ts";

@InputType({ description: "A range to take back." })
class RemoveBenefitRangeInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The range's revision you read; a later one is refused. Left out, none is checked.",
  })
  revision?: number | null;
}

@InputType({ description: "How uncertain a benefit is; it replaces what was said before." })
class SetBenefitRangeInput extends RemoveBenefitRangeInput {
  @Field(() => Quantity, {
    description: "The least that a full year, or the level, may be, in the benefit's unit.",
  })
  valueLow!: number;

  @Field(() => Quantity, {
    description: "What a full year, or the level, most likely is, in the benefit's unit.",
  })
  valueLikely!: number;

  @Field(() => Quantity, {
    description: "The most that a full year, or the level, may be, in the benefit's unit.",
  })
  valueHigh!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The fewest whole months that it begins later than forecast; 0 if left out.",
  })
  monthsLow?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The likely whole months that it begins later; monthsLow if left out.",
  })
  monthsLikely?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The most whole months that it begins later; monthsLikely if left out.",
  })
  monthsHigh?: number | null;
}

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

function inOrder(input: SetBenefitRangeInput) {
  const { valueLow, valueLikely, valueHigh } = input;
  refuseLower({ valueLow, valueLikely }, "valueLikely", "valueLow");
  refuseLower({ valueLikely, valueHigh }, "valueHigh", "valueLikely");
  const monthsLow = input.monthsLow ?? 0;
  const monthsLikely = input.monthsLikely ?? monthsLow;
  const monthsHigh = input.monthsHigh ?? monthsLikely;
  const months = { monthsLow, monthsLikely, monthsHigh };
  refuseMore(months, "monthsLow", "monthsLikely");
  refuseMore(months, "monthsLikely", "monthsHigh");
  return { valueLow, valueLikely, valueHigh, ...months };
}

function refuseLower<K extends string>(stated: Record<K, number>, higher: K, lower: K): void {
  if (stated[higher] < stated[lower])
    throw badInput(
      higher,
      `${toDecimal(stated[higher])} is less than ${lower}, which is ${toDecimal(stated[lower])}. Correct one of them.`,
    );
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
