import { ChangeInput, dayOf, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import { Assessment, ConfidenceRating } from "./assessment.ts";
import { checkAssessment } from "./confidence-scale.ts";

@InputType({ description: "A judgement of confidence in delivery." })
class AssessConfidenceInput extends ChangeInput {
  @Field(() => ConfidenceRating, {
    description: "The judgement: GREEN, AMBER or RED; on a day before April 2021 also between.",
  })
  rating!: ConfidenceRating;

  @Field(() => PlainDay, { description: "The day it was made, never to come." })
  assessedOn!: string;

  @Field(() => String, { description: "The person or role who made it." })
  assessor!: string;

  @Field(() => String, { description: "Why they judge so." })
  rationale!: string;
}

@ObjectType({ simpleResolvers: true, description: "The judgement as it was kept." })
class AssessConfidencePayload {
  @Field(() => Assessment, { nullable: true, description: "The judgement." })
  assessment!: Assessment | null;
}

@Resolver()
export class AssessConfidence {
  @Mutation(() => AssessConfidencePayload, {
    nullable: true,
    description:
      "Keeps a judgement of confidence in delivery. It is never changed: judge again instead.",
  })
  async assessConfidence(
    @Ctx() context: RequestContext,
    @Arg("input", () => AssessConfidenceInput, { description: "The judgement." })
    input: AssessConfidenceInput,
  ): Promise<AssessConfidencePayload> {
    checkAssessment(input, dayOf(context.now));
    const { rating, assessedOn, assessor, rationale } = input;
    const { result: ref } = await context.change(input, async (transaction) => {
      const ref = nextRef("AS", await transaction.all(Assessment));
      await transaction.create(Assessment, { ref, rating, assessedOn, assessor, rationale });
      return ref;
    });
    return { assessment: (await context.read().set(Assessment, input.programme)).get(ref) };
  }
}
