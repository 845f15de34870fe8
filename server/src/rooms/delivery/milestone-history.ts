import { field, PlainDay } from "@tranche/plugin-kit";
import { FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
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
  @field(() => PlainDay, "The day approved.", "nullable")
  baselineOn!: string | null;

  @field(() => PlainDay, "The day expected.", "nullable")
  forecastOn!: string | null;

  @field(() => PlainDay, "The day it was met.", "nullable")
  actualOn!: string | null;

  @field(
    () => Int,
    "Days from the baseline to the day expected or met; positive is late.",
    "nullable",
  )
  slippedDays!: number | null;

  @field(() => Int, "How much of its work was done, in per cent from 0 to 100.", "nullable")
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
