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
import { ProcessQualityCheck, QualityDimension } from "./quality-check.ts";

@InputType({ description: "The result of a check of data." })
export class ProcessQualityCheckInput extends FactInput {
  @Field(() => String, { description: "The system checked, up to 100 characters." })
  system!: string;

  @Field(() => QualityDimension, { description: "What was looked at." })
  dimension!: QualityDimension;

  @Field(() => PlainDay, { description: "The day of the check." })
  checkedOn!: string;

  @Field(() => Int, { description: "How many records were checked." })
  checkedCount!: number;

  @Field(() => Int, { description: "How many of them passed." })
  passedCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The check as the change left it." })
export class ProcessQualityCheckPayload {
  @Field(() => ProcessQualityCheck, { description: "The check." })
  qualityCheck!: ProcessQualityCheck;
}

@Resolver()
export class RecordProcessQualityCheck {
  @Mutation(() => ProcessQualityCheckPayload, {
    nullable: true,
    description: "Adds the result of a check, or sets all facts of the one of that ref.",
  })
  async recordProcessQualityCheck(
    @Ctx() request: PluginRequest,
    @Arg("input", () => ProcessQualityCheckInput, { description: "The result." })
    input: ProcessQualityCheckInput,
  ): Promise<ProcessQualityCheckPayload> {
    const { system, dimension, checkedOn, checkedCount, passedCount } = input;
    refuseMore(input, "passedCount", "checkedCount");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, ProcessQualityCheck, input, {
        system,
        dimension,
        checkedOn,
        checkedCount,
        passedCount,
      }),
    );
    return { qualityCheck: result };
  }
}
