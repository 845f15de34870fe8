import { badInput, ChangeInput, Money, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Decision, Recommendation } from "./decision.ts";
import { derivedRef } from "./derived-ref.ts";
import { forEachItem } from "./item-at-fault.ts";

@InputType({ description: "Something that a decision is asked to approve." })
class DecisionRecommendationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Its ref; the decision\'s with R1, R2, … unless given, as in "PCD 475 R1".',
  })
  ref?: string | null;

  @Field(() => String, { description: "What is recommended." })
  text!: string;
}

@InputType({ description: "A decision to ask for." })
class RequestDecisionInput extends ChangeInput {
  @Field(() => ID, { description: "The decision's ref, which never changes." })
  ref!: string;

  @Field(() => String, { description: "What is to be decided, up to 300 characters." })
  title!: string;

  @Field(() => CaseStage, { nullable: true, description: "The business case it decides on." })
  stage?: CaseStage | null;

  @Field(() => PlainDay, { nullable: true, description: "The day by which it is needed." })
  neededBy?: string | null;

  @Field(() => String, { nullable: true, description: "Why it is needed by then." })
  neededBecause?: string | null;

  @Field(() => Money, { nullable: true, description: "What a year of delay costs." })
  delayCostPerYear?: number | null;

  @Field(() => String, { nullable: true, description: "The role that is to decide." })
  decidedBy?: string | null;

  @Field(() => [DecisionRecommendationInput], {
    description: "What it is asked to approve; at least one.",
  })
  recommendations!: DecisionRecommendationInput[];
}

@ObjectType({ simpleResolvers: true, description: "The decision that was asked for." })
class RequestDecisionPayload {
  @Field(() => Decision, { nullable: true, description: "The decision, open." })
  decision!: Decision | null;
}

@Resolver()
export class RequestDecision {
  @Mutation(() => RequestDecisionPayload, {
    nullable: true,
    description:
      "Asks for a decision. It approves nothing: recordDecision does. CONFLICT when the ref is taken.",
  })
  async requestDecision(
    @Ctx() context: RequestContext,
    @Arg("input", () => RequestDecisionInput, { description: "The request." })
    input: RequestDecisionInput,
  ): Promise<RequestDecisionPayload> {
    const { ref, recommendations } = input;
    if (recommendations.length === 0)
      throw badInput("recommendations", "There is none. Say what the decision is to approve.");
    await context.change(input, async (transaction) => {
      await transaction.create(Decision, {
        ref,
        title: input.title,
        stage: input.stage ?? null,
        neededBy: input.neededBy ?? null,
        neededBecause: input.neededBecause ?? null,
        delayCostPerYear: input.delayCostPerYear ?? null,
        decidedBy: input.decidedBy ?? null,
        decidedOn: null,
        decidedOnApproximate: false,
        outcome: null,
        scope: null,
      });
      await forEachItem("recommendations", recommendations, async (each, index) => {
        const own = each.ref ?? derivedRef(ref, "R", index);
        await transaction.create(Recommendation, { ref: own, decision: ref, text: each.text });
      });
    });
    const decisions = await context.read().set(Decision, input.programme);
    return { decision: decisions.get(ref) };
  }
}
