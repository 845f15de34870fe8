import { badInput, field, PlainDay, view } from "@tranche/plugin-kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "../delivery/milestone.ts";
import { refusePastForecast } from "../delivery/past-forecast.ts";
import { ReforecastMilestonePayload } from "../delivery/reforecast-milestone.ts";
import { MovedMilestone } from "./moved-milestone.ts";
import { AffectedBenefit, effectOf } from "./reforecast-effect.ts";

@view("What another forecast of a milestone would move. Nothing is written.")
export class ReforecastPreview {
  @field(() => [AffectedBenefit], "The benefits that would move.")
  affected!: AffectedBenefit[];

  @field(() => [MovedMilestone], "The milestones that would move, including itself.")
  milestones!: MovedMilestone[];
}

@Resolver(() => ReforecastMilestonePayload)
export class ReforecastResolver {
  @FieldResolver(() => [AffectedBenefit], {
    description: "The benefits of any programme that it moves, through all that depends on it.",
  })
  async affected(@Root() { milestone, before }: ReforecastMilestonePayload) {
    return milestone ? (await effectOf(Reader.of(milestone), before, null)).affected : [];
  }

  @FieldResolver(() => [MovedMilestone], {
    description: "The milestones of any programme that it moves, including itself.",
  })
  async milestones(@Root() { milestone, before }: ReforecastMilestonePayload) {
    return milestone ? (await effectOf(Reader.of(milestone), before, null)).milestones : [];
  }

  @Query(() => ReforecastPreview, {
    nullable: true,
    description: "What reforecastMilestone would move, without making the change.",
  })
  async reforecastPreview(
    @Ctx() context: RequestContext,
    @Arg("programme", () => ID, { description: "The programme's ref." }) programme: string,
    @Arg("milestone", () => ID, { description: "The milestone's ref." }) milestone: string,
    @Arg("forecastOn", () => PlainDay, { description: "The forecast to try." }) forecastOn: string,
  ): Promise<ReforecastPreview> {
    const reader = context.read();
    await reader.requirePosition(programme, "programme");
    const known = (await reader.set(Milestone, programme)).get(milestone);
    if (!known) throw badInput("milestone", "There is no milestone of that ref here. Check it.");
    if (known.actualOn)
      throw badInput(
        "milestone",
        `It happened on ${known.actualOn}; there is nothing to forecast.`,
      );
    refusePastForecast(forecastOn, reader.day);
    return effectOf(reader, null, { programme, milestone, forecastOn });
  }
}
