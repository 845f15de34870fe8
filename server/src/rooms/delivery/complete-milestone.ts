import { badInput, ChangeInput, dayOf, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Milestone } from "./milestone.ts";
import { MilestonePayload, milestoneAfter, milestoneToChange } from "./milestone-to-change.ts";

@InputType({ description: "The day that a milestone happened." })
class CompleteMilestoneInput extends ChangeInput {
  @Field(() => ID, { description: "The milestone's ref." })
  milestone!: string;

  @Field(() => PlainDay, { description: "The day it happened, never to come." })
  actualOn!: string;
}

@Resolver()
export class CompleteMilestone {
  @Mutation(() => MilestonePayload, {
    nullable: true,
    description: "Says when a milestone happened. Repeated, it corrects the day.",
  })
  async completeMilestone(
    @Ctx() context: RequestContext,
    @Arg("input", () => CompleteMilestoneInput, { description: "The day." })
    input: CompleteMilestoneInput,
  ): Promise<MilestonePayload> {
    const { programme, milestone, actualOn } = input;
    if (actualOn > dayOf(context.now))
      throw badInput("actualOn", `${actualOn} is still to come. Use reforecastMilestone for it.`);
    await context.change(input, async (transaction) => {
      await milestoneToChange(transaction, milestone);
      await transaction.update(Milestone, milestone, null, { actualOn });
    });
    return milestoneAfter(context, programme, milestone);
  }
}
