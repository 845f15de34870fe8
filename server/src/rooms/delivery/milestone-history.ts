import { PlainDay } from "@tranche/plugin-kit";
import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import { slippedDays } from "./milestone-rating.ts";
import { PastState, pastStates } from "./past-state.ts";

@ObjectType({
  implements: PastState,
  simpleResolvers: true,
  description: "A state that a milestone had.",
})
export class MilestoneState extends PastState {
  @Field(() => PlainDay, { nullable: true, description: "The day approved." })
  baselineOn!: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day expected." })
  forecastOn!: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day it was met." })
  actualOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Days from the baseline to the day expected or met; positive is late.",
  })
  slippedDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How much of its work was done, in per cent from 0 to 100.",
  })
  percentComplete!: number | null;
}

@Resolver(() => Milestone)
export class MilestoneHistoryResolver {
  @FieldResolver(() => [MilestoneState], {
    description: "Every state it had up to the instant looked at, oldest first.",
  })
  async history(@Root() milestone: Milestone): Promise<MilestoneState[]> {
    const histories = await Reader.of(milestone).history(Milestone, milestone.programme);
    return pastStates(histories.get(milestone.ref) ?? [], (then) => ({
      baselineOn: then.baselineOn,
      forecastOn: then.forecastOn,
      actualOn: then.actualOn,
      slippedDays: slippedDays(then),
      percentComplete: then.percentComplete,
    }));
  }
}
