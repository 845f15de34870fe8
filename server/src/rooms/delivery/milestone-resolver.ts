import { Rating } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { Tranche } from "../programme/tranche.ts";
import { Workstream } from "../programme/workstream.ts";
import { Milestone } from "./milestone.ts";
import { rateMilestone, slippedDays, whyMilestone } from "./milestone-rating.ts";

@Resolver(() => Milestone)
export class MilestoneResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days from baseline to the day expected or met; positive is late.",
  })
  slippedDays(@Root() milestone: Milestone): number | null {
    return slippedDays(milestone);
  }

  @FieldResolver(() => Rating, {
    description:
      "GREEN in time, AMBER to 90 days late, RED beyond that or when its day has passed without it.",
  })
  rating(@Root() milestone: Milestone): Rating {
    return rateMilestone(milestone, Reader.of(milestone).day);
  }

  @FieldResolver(() => String, { description: "Why it has that colour." })
  because(@Root() milestone: Milestone): string {
    return whyMilestone(milestone, Reader.of(milestone).day);
  }

  @FieldResolver(() => Workstream, { nullable: true, description: "The workstream it belongs to." })
  async workstream(@Root() milestone: Milestone) {
    const workstreams = await Reader.of(milestone).set(Workstream, milestone.programme);
    return workstreams.get(milestone.workstream);
  }

  @FieldResolver(() => Tranche, { nullable: true, description: "The tranche it belongs to." })
  async tranche(@Root() milestone: Milestone) {
    const tranches = await Reader.of(milestone).set(Tranche, milestone.programme);
    return tranches.get(milestone.tranche);
  }
}

@Resolver(() => Programme)
export class ProgrammeMilestonesResolver {
  @FieldResolver(() => [Milestone], { description: "Its milestones." })
  async milestones(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Milestone, programme.ref)).all;
  }
}

@Resolver(() => Workstream)
export class WorkstreamMilestonesResolver {
  @FieldResolver(() => [Milestone], { description: "The milestones of the workstream." })
  milestones(@Root() workstream: Workstream) {
    return milestonesIn(workstream);
  }
}

/** The milestones of a workstream. */
export async function milestonesIn(workstream: Workstream): Promise<readonly Milestone[]> {
  const milestones = await Reader.of(workstream).set(Milestone, workstream.programme);
  return milestones.where("workstream", workstream.ref);
}
