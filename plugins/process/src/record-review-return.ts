import {
  Arg,
  Ctx,
  FactInput,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  refuseMore,
  writeFact,
} from "@tranche/plugin-kit";
import { ProcessReviewReturn } from "./review-return.ts";

@InputType({ description: "A count of a system's records that are past their review date." })
export class ProcessReviewReturnInput extends FactInput {
  @Field(() => String, { description: "The system, up to 100 characters." })
  system!: string;

  @Field(() => PlainDay, { description: "The day of the count." })
  asOf!: string;

  @Field(() => Int, { description: "How many of its records have a review date." })
  heldCount!: number;

  @Field(() => Int, { description: "How many of them were past it and not reviewed." })
  pastReviewCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class ProcessReviewReturnPayload {
  @Field(() => ProcessReviewReturn, { description: "The return." })
  reviewReturn!: ProcessReviewReturn;
}

@Resolver()
export class RecordProcessReviewReturn {
  @Mutation(() => ProcessReviewReturnPayload, {
    nullable: true,
    description: "Adds a return of records past review, or sets all facts of the one of that ref.",
  })
  async recordProcessReviewReturn(
    @Ctx() request: PluginRequest,
    @Arg("input", () => ProcessReviewReturnInput, { description: "The return." })
    input: ProcessReviewReturnInput,
  ): Promise<ProcessReviewReturnPayload> {
    const { system, asOf, heldCount, pastReviewCount } = input;
    refuseMore(input, "pastReviewCount", "heldCount");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, ProcessReviewReturn, input, { system, asOf, heldCount, pastReviewCount }),
    );
    return { reviewReturn: result };
  }
}
