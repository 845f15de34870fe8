import { ChangeInput, Money, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import { Milestone, ObjectiveMilestone } from "./milestone.ts";
import { MilestonePayload, milestoneAfter } from "./milestone-to-change.ts";

@InputType({ description: "A milestone to plan." })
class PlanMilestoneInput extends ChangeInput {
  @Field(() => ID, { description: "The milestone's ref, which never changes." })
  ref!: string;

  @Field(() => String, { description: "What will have happened, up to 300 characters." })
  title!: string;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => ID, { nullable: true, description: "The tranche it belongs to." })
  tranche?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day that was approved." })
  baselineOn?: string | null;

  @Field(() => Money, { nullable: true, description: "The value of the work that it completes." })
  budget?: number | null;

  @Field(() => [ID], { nullable: true, description: "The objectives whose delivery it shows." })
  objectives?: string[] | null;
}

@Resolver()
export class PlanMilestone {
  @Mutation(() => MilestonePayload, {
    nullable: true,
    description: "Plans a milestone. CONFLICT when the ref is taken.",
  })
  async planMilestone(
    @Ctx() context: RequestContext,
    @Arg("input", () => PlanMilestoneInput, { description: "The milestone." })
    input: PlanMilestoneInput,
  ): Promise<MilestonePayload> {
    await context.change(input, async (transaction) => {
      await transaction.create(Milestone, {
        ref: input.ref,
        title: input.title,
        workstream: input.workstream ?? null,
        tranche: input.tranche ?? null,
        baselineOn: input.baselineOn ?? null,
        forecastOn: null,
        actualOn: null,
        budget: input.budget ?? null,
        percentComplete: null,
        baselineDecision: null,
      });
      for (const objective of new Set(input.objectives ?? [])) {
        const ref = nextRef("OM", await transaction.all(ObjectiveMilestone));
        await transaction.create(ObjectiveMilestone, { ref, objective, milestone: input.ref });
      }
    });
    return milestoneAfter(context, input.programme, input.ref);
  }
}
