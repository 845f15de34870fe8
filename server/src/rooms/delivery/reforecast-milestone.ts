import { badInput, ChangeInput, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Milestone } from "./milestone.ts";
import type { Supposed } from "./milestone-outlook.ts";
import { milestoneAfter, milestoneToChange } from "./milestone-to-change.ts";

@InputType({ description: "The day that a milestone is now expected." })
class ReforecastMilestoneInput extends ChangeInput {
  @Field(() => ID, { description: "The milestone's ref." })
  milestone!: string;

  // Any day will do: a programme's past may be entered after the event.
  @Field(() => PlainDay, { description: "The day now expected." })
  forecastOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "The milestone with its new forecast." })
export class ReforecastMilestonePayload {
  @Field(() => Milestone, { nullable: true, description: "The milestone." })
  milestone!: Milestone | null;

  /** The forecast that it replaces, for what is worked out from the difference. */
  before!: Supposed;
}

@Resolver()
export class ReforecastMilestone {
  @Mutation(() => ReforecastMilestonePayload, {
    nullable: true,
    description: "Says when a milestone is now expected. What waits for it moves with it.",
  })
  async reforecastMilestone(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReforecastMilestoneInput, { description: "The forecast." })
    input: ReforecastMilestoneInput,
  ): Promise<ReforecastMilestonePayload> {
    const { programme, milestone, forecastOn } = input;
    const { result: before } = await context.change(input, async (transaction) => {
      const { actualOn, forecastOn: last } = await milestoneToChange(transaction, milestone);
      if (actualOn)
        throw badInput(
          "milestone",
          `"${milestone}" happened on ${actualOn}; there is nothing to forecast. Use completeMilestone to correct that day.`,
        );
      await transaction.update(Milestone, milestone, null, { forecastOn });
      return { programme, milestone, forecastOn: last };
    });
    return { ...(await milestoneAfter(context, programme, milestone)), before };
  }
}
