import { ChangeInput, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
import { Milestone } from "./milestone.ts";
import { MilestonePayload, milestoneAfter, milestoneToChange } from "./milestone-to-change.ts";

@InputType({ description: "A baseline that a decision moved." })
class RebaselineMilestoneInput extends ChangeInput {
  @Field(() => ID, { description: "The milestone's ref." })
  milestone!: string;

  @Field(() => PlainDay, { description: "The day now approved." })
  baselineOn!: string;

  @Field(() => ID, { description: "The decision that approved it." })
  decision!: string;
}

@Resolver()
export class RebaselineMilestone {
  @Mutation(() => MilestonePayload, {
    nullable: true,
    description: "Moves a milestone's baseline, on the ground of a decision that was approved.",
  })
  async rebaselineMilestone(
    @Ctx() context: RequestContext,
    @Arg("input", () => RebaselineMilestoneInput, { description: "The new baseline." })
    input: RebaselineMilestoneInput,
  ): Promise<MilestonePayload> {
    const { programme, milestone, baselineOn } = input;
    await context.change(input, async (transaction) => {
      await milestoneToChange(transaction, milestone);
      const decision = await approvedDecision(transaction, input.decision);
      const facts = { baselineOn, baselineDecision: decision.ref };
      await transaction.update(Milestone, milestone, null, facts);
    });
    return milestoneAfter(context, programme, milestone);
  }
}
