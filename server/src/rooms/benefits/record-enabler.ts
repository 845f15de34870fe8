import { ChangeInput, FactInput, Percent, PlainDay, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { BenefitPayload, benefitAfter, benefitToChange } from "./benefit-payload.ts";

@InputType({ description: "A milestone without which a benefit can't begin." })
class RecordEnablerInput extends FactInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => ID, { description: "The milestone's ref." })
  milestone!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The programme whose milestone it is; the benefit's own unless given.",
  })
  milestoneProgramme?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day by which the benefit's plan needs it.",
  })
  neededBy?: string | null;

  @Field(() => Percent, {
    nullable: true,
    description: "The share of the benefit that is credited to it.",
  })
  share?: number | null;
}

@InputType({ description: "An enabler that a benefit no longer waits for." })
class RemoveEnablerInput extends ChangeInput {
  @Field(() => ID, { description: "The enabler's ref." })
  ref!: string;
}

@Resolver()
export class RecordEnabler {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description:
      "Says what a benefit waits for, or sets all of the enabler of that ref. LIMIT_EXCEEDED when the shares of its enablers would be more than the whole.",
  })
  async recordEnabler(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordEnablerInput, { description: "The enabler." })
    input: RecordEnablerInput,
  ): Promise<BenefitPayload> {
    const { programme, benefit, milestone } = input;
    await context.change(input, async (transaction) => {
      await benefitToChange(transaction, benefit);
      await writeFact(transaction, BenefitEnabler, input, {
        benefit,
        milestone,
        milestoneProgramme: input.milestoneProgramme ?? programme,
        neededBy: input.neededBy ?? null,
        share: input.share ?? null,
      });
    });
    return benefitAfter(context, programme, benefit);
  }

  @Mutation(() => BenefitPayload, {
    nullable: true,
    description: "Takes an enabler out of the present; that it was one stays in the record.",
  })
  async removeEnabler(
    @Ctx() context: RequestContext,
    @Arg("input", () => RemoveEnablerInput, { description: "The enabler." })
    input: RemoveEnablerInput,
  ): Promise<BenefitPayload> {
    const { result } = await context.change(input, async (transaction) => {
      const known = await transaction.find(BenefitEnabler, input.ref);
      await transaction.remove(BenefitEnabler, input.ref, null);
      return known?.benefit ?? "";
    });
    return benefitAfter(context, input.programme, result);
  }
}
