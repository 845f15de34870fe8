import { badInput, ChangeInput, PlainDay, Quantity } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
import { Benefit } from "./benefit.ts";
import { BenefitPayload, benefitAfter, benefitToChange } from "./benefit-payload.ts";
import { isApproved } from "./lifecycle.ts";

@InputType({ description: "A value of a benefit on a day: its baseline, or its target." })
class BenefitLevelInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => Quantity, {
    description: "The value in the benefit's unit: a year's worth when it accrues, else the level.",
  })
  value!: number;

  @Field(() => PlainDay, { nullable: true, description: "The day it is of." })
  on?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The decision that approved it; needed once the benefit is approved.",
  })
  decision?: string | null;
}

@Resolver()
export class SetBenefitValues {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description: "Sets what was there before the change. What it was stays in the record.",
  })
  async setBaseline(
    @Ctx() context: RequestContext,
    @Arg("input", () => BenefitLevelInput, { description: "The baseline." })
    input: BenefitLevelInput,
  ): Promise<BenefitPayload> {
    await context.change(input, async (transaction) => {
      await transaction.update(Benefit, await benefitFor(transaction, input), null, {
        baselineValue: input.value,
        baselineOn: input.on ?? null,
        baselineDecision: input.decision ?? null,
      });
    });
    return benefitAfter(context, input.programme, input.benefit);
  }

  @Mutation(() => BenefitPayload, {
    nullable: true,
    description: "Sets what is sought, and by when. What it was stays in the record.",
  })
  async setTarget(
    @Ctx() context: RequestContext,
    @Arg("input", () => BenefitLevelInput, { description: "The target." })
    input: BenefitLevelInput,
  ): Promise<BenefitPayload> {
    await context.change(input, async (transaction) => {
      await transaction.update(Benefit, await benefitFor(transaction, input), null, {
        targetValue: input.value,
        targetOn: input.on ?? null,
        targetDecision: input.decision ?? null,
      });
    });
    return benefitAfter(context, input.programme, input.benefit);
  }
}

async function benefitFor(
  transaction: ChangeTransaction,
  { benefit, decision }: BenefitLevelInput,
): Promise<string> {
  const { ref, status } = await benefitToChange(transaction, benefit);
  await refuseUndecided(transaction, status, decision ?? null);
  return ref;
}

/**
 * What a decision approved, only another one changes.
 *
 * @throws Refusal BAD_INPUT when the benefit is approved and no approved decision is named.
 */
export async function refuseUndecided(
  transaction: ChangeTransaction,
  status: Benefit["status"],
  decision: string | null,
): Promise<void> {
  if (decision !== null) await approvedDecision(transaction, decision);
  else if (isApproved(status))
    throw badInput(
      "decision",
      `The benefit is ${status}: its plan was approved. Name the decision that changes it.`,
    );
}
