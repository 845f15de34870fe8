import { badInput, ChangeInput, Money, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { givenSome } from "./given.ts";
import { Milestone } from "./milestone.ts";
import { MilestonePayload, milestoneAfter, milestoneToChange } from "./milestone-to-change.ts";

@InputType({
  description: "What to change of a milestone; what is left out stays, null takes a fact back.",
})
class AmendMilestoneInput extends ChangeInput {
  @Field(() => ID, { description: "The milestone's ref." })
  milestone!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision you read; a later one is refused. Left out, nothing is checked.",
  })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: "What will have happened." })
  title?: string;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => ID, { nullable: true, description: "The tranche it belongs to." })
  tranche?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day approved, for a milestone that had none; see rebaselineMilestone.",
  })
  baselineOn?: string | null;

  @Field(() => Money, { nullable: true, description: "The value of the work that it completes." })
  budget?: number | null;

  @Field(() => Int, { nullable: true, description: "How much of that work is done, 0 to 100." })
  percentComplete?: number | null;
}

const FIELDS = [
  "title",
  "workstream",
  "tranche",
  "baselineOn",
  "budget",
  "percentComplete",
] as const;

@Resolver()
export class AmendMilestone {
  @Mutation(() => MilestonePayload, {
    nullable: true,
    description: "Amends a milestone; its history keeps what it was.",
  })
  async amendMilestone(
    @Ctx() context: RequestContext,
    @Arg("input", () => AmendMilestoneInput, { description: "The changes." })
    input: AmendMilestoneInput,
  ): Promise<MilestonePayload> {
    const facts = givenSome(input, FIELDS);
    await context.change(input, async (transaction) => {
      const { baselineOn } = await milestoneToChange(transaction, input.milestone);
      if (facts.baselineOn !== undefined && baselineOn && facts.baselineOn !== baselineOn)
        throw badInput(
          "baselineOn",
          `${baselineOn} was approved. Use rebaselineMilestone, and name the decision that moves it.`,
        );
      await transaction.update(Milestone, input.milestone, input.revision ?? null, facts);
    });
    return milestoneAfter(context, input.programme, input.milestone);
  }
}
