import { ChangeInput, Percent } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import { BenefitAttribution } from "./benefit-links.ts";
import { BenefitPayload, benefitAfter, benefitToChange } from "./benefit-payload.ts";

@InputType({ description: "The share of a benefit that a programme counts as its own." })
class AttributeBenefitInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The programme that counts it; the benefit's own unless given.",
  })
  claimant?: string | null;

  @Field(() => Percent, { description: "The share; 0 gives it up." })
  share!: number;
}

@Resolver()
export class AttributeBenefit {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description:
      "Says what share of a benefit a programme counts, in the programme that holds its profile. LIMIT_EXCEEDED when all shares together would be more than the whole.",
  })
  async attributeBenefit(
    @Ctx() context: RequestContext,
    @Arg("input", () => AttributeBenefitInput, { description: "The share." })
    input: AttributeBenefitInput,
  ): Promise<BenefitPayload> {
    const { programme, benefit, share } = input;
    const claimant = input.claimant ?? programme;
    await context.change(input, async (transaction) => {
      await benefitToChange(transaction, benefit);
      const all = await transaction.all(BenefitAttribution);
      const known = all.find((each) => each.benefit === benefit && each.claimant === claimant);
      if (known) await transaction.update(BenefitAttribution, known.ref, null, { share });
      else
        await transaction.create(BenefitAttribution, {
          ref: nextRef("BA", all),
          benefit,
          claimant,
          share,
        });
    });
    return benefitAfter(context, programme, benefit);
  }
}
