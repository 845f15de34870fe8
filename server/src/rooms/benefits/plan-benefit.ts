import { badInput, ChangeInput, Month, Quantity } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { BenefitPayload, benefitAfter, benefitToChange } from "./benefit-payload.ts";
import { BenefitStep, ProfileKind } from "./benefit-values.ts";
import { refuseUndecided } from "./set-values.ts";

/** Steps that one profile may have: monthly for ten years. */
const MOST_STEPS = 120;

@InputType({ description: "A value that a benefit has from a month on, until the next step." })
class StepInput {
  @Field(() => Month, { description: "The first month that has it." })
  startsIn!: string;

  @Field(() => Quantity, {
    description: "In the benefit's unit: a year's worth when it accrues, else the level.",
  })
  value!: number;
}

@InputType({ description: "A benefit's profile over time." })
class PlanBenefitInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => ProfileKind, { description: "Which of its profiles." })
  kind!: ProfileKind;

  @Field(() => [StepInput], {
    description: "All its steps, up to 120, in any order; none takes a forecast back.",
  })
  steps!: StepInput[];

  @Field(() => ID, {
    nullable: true,
    description: "The decision that approved a plan; needed once the benefit is approved.",
  })
  decision?: string | null;
}

@Resolver()
export class PlanBenefit {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description: "Sets a benefit's planned profile, or what its owner now forecasts.",
  })
  async planBenefit(
    @Ctx() context: RequestContext,
    @Arg("input", () => PlanBenefitInput, { description: "The profile." })
    input: PlanBenefitInput,
  ): Promise<BenefitPayload> {
    const { programme, benefit, kind, steps } = input;
    refuseUnlikeSteps(steps);
    await context.change(input, async (transaction) => {
      const { status } = await benefitToChange(transaction, benefit);
      if (kind === ProfileKind.PLANNED)
        await refuseUndecided(transaction, status, input.decision ?? null);
      else if (input.decision != null)
        throw badInput("decision", "A forecast needs none. Leave it out, or set the plan.");
      await replaceSteps(transaction, benefit, kind, steps);
    });
    return benefitAfter(context, programme, benefit);
  }
}

function refuseUnlikeSteps(steps: readonly StepInput[]): void {
  if (steps.length > MOST_STEPS)
    throw badInput("steps", `There are ${steps.length}; a profile has at most ${MOST_STEPS}.`);
  const months = new Set<string>();
  for (const { startsIn } of steps) {
    if (months.has(startsIn))
      throw badInput("steps", `Two begin in ${startsIn}. Give one value for a month.`);
    months.add(startsIn);
  }
}

/** A step that stays as it is, is not written again. */
async function replaceSteps(
  transaction: ChangeTransaction,
  benefit: string,
  kind: ProfileKind,
  steps: readonly StepInput[],
): Promise<void> {
  const all = await transaction.all(BenefitStep);
  const own = all.filter((step) => step.benefit === benefit && step.kind === kind);
  for (const { ref, startsIn } of own)
    if (!steps.some((step) => step.startsIn === startsIn))
      await transaction.remove(BenefitStep, ref, null);
  let last: { ref: string }[] = all;
  for (const { startsIn, value } of steps) {
    const known = own.find((step) => step.startsIn === startsIn);
    if (known?.value === value) continue;
    if (known) await transaction.update(BenefitStep, known.ref, null, { value });
    else {
      const ref = nextRef("BS", last);
      last = [{ ref }];
      await transaction.create(BenefitStep, { ref, benefit, kind, startsIn, value });
    }
  }
}
