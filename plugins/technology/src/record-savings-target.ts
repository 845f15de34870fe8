import {
  Arg,
  Ctx,
  FactInput,
  Field,
  InputType,
  Money,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  writeFact,
} from "@tranche/plugin-kit";
import { TechnologySavingsTarget } from "./savings-target.ts";

@InputType({ description: "What is to be saved a year by switching legacy systems off." })
export class TechnologySavingsTargetInput extends FactInput {
  @Field(() => String, { description: "What the saving comes from, up to 200 characters." })
  title!: string;

  @Field(() => PlainDay, { description: "The day it was promised." })
  setOn!: string;

  @Field(() => Money, { description: "The saving in a full year." })
  annualAmount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The target as the change left it." })
export class TechnologySavingsTargetPayload {
  @Field(() => TechnologySavingsTarget, { description: "The target." })
  savingsTarget!: TechnologySavingsTarget;
}

@Resolver()
export class RecordTechnologySavingsTarget {
  @Mutation(() => TechnologySavingsTargetPayload, {
    nullable: true,
    description: "Adds a savings target, or sets all facts of the one of that ref.",
  })
  async recordTechnologySavingsTarget(
    @Ctx() request: PluginRequest,
    @Arg("input", () => TechnologySavingsTargetInput, { description: "The target." })
    input: TechnologySavingsTargetInput,
  ): Promise<TechnologySavingsTargetPayload> {
    const { title, setOn, annualAmount } = input;
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, TechnologySavingsTarget, input, { title, setOn, annualAmount }),
    );
    return { savingsTarget: result };
  }
}
