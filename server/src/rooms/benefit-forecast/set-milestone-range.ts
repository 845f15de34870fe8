import { ChangeInput, PlainDay, refuseEarlier, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Milestone } from "../delivery/milestone.ts";
import { milestoneAfter, milestoneToChange } from "../delivery/milestone-to-change.ts";
import { MilestoneRange } from "./milestone-range.ts";

@InputType({ description: "A range to take back." })
class RemoveMilestoneRangeInput extends ChangeInput {
  @Field(() => ID, { description: "The milestone's ref." })
  milestone!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The range's revision you read; a later one is refused. Left out, none is checked.",
  })
  revision?: number | null;
}

@InputType({ description: "How uncertain a milestone's day is; it replaces what was said before." })
class SetMilestoneRangeInput extends RemoveMilestoneRangeInput {
  @Field(() => PlainDay, { description: "The earliest day." })
  earliestOn!: string;

  @Field(() => PlainDay, { description: "The most likely day." })
  likelyOn!: string;

  @Field(() => PlainDay, { description: "The latest day." })
  latestOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "The milestone and its range after the change." })
class MilestoneRangePayload {
  @Field(() => Milestone, { nullable: true, description: "The milestone." })
  milestone!: Milestone | null;

  @Field(() => MilestoneRange, { nullable: true, description: "Its range; null once taken back." })
  range!: MilestoneRange | null;
}

@Resolver()
export class SetMilestoneRange {
  @Mutation(() => MilestoneRangePayload, {
    nullable: true,
    description: "Says how uncertain a milestone's day is. The day it is forecast for stays.",
  })
  async setMilestoneRange(
    @Ctx() context: RequestContext,
    @Arg("input", () => SetMilestoneRangeInput, { description: "The range." })
    input: SetMilestoneRangeInput,
  ): Promise<MilestoneRangePayload> {
    const { milestone, earliestOn, likelyOn, latestOn } = input;
    refuseEarlier(input, "likelyOn", "earliestOn");
    refuseEarlier(input, "latestOn", "likelyOn");
    await context.change(input, async (transaction) => {
      await milestoneToChange(transaction, milestone);
      const facts = { milestone, earliestOn, likelyOn, latestOn };
      await writeFact(
        transaction,
        MilestoneRange,
        { ref: milestone, revision: input.revision ?? null },
        facts,
      );
    });
    return rangeAfter(context, input);
  }

  @Mutation(() => MilestoneRangePayload, {
    nullable: true,
    description: "Takes a milestone's range back: its day is again as certain as its forecast.",
  })
  async removeMilestoneRange(
    @Ctx() context: RequestContext,
    @Arg("input", () => RemoveMilestoneRangeInput, { description: "The range." })
    input: RemoveMilestoneRangeInput,
  ): Promise<MilestoneRangePayload> {
    const { milestone, revision = null } = input;
    await context.change(input, async (transaction) => {
      await milestoneToChange(transaction, milestone);
      await transaction.remove(MilestoneRange, milestone, revision);
    });
    return rangeAfter(context, input);
  }
}

async function rangeAfter(
  context: RequestContext,
  { programme, milestone: ref }: RemoveMilestoneRangeInput,
): Promise<MilestoneRangePayload> {
  const { milestone } = await milestoneAfter(context, programme, ref);
  const ranges = await context.read().set(MilestoneRange, programme);
  return { milestone, range: ranges.get(ref) };
}
