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
import { CultureDecisionSample } from "./decision-sample.ts";

@InputType({
  description:
    "Decisions of a forum that were looked through; of a ref that is there, such as 2019-09 board, it corrects.",
})
export class CultureDecisionSampleInput extends FactInput {
  @Field(() => String, {
    description: "The board or meeting that decided, as in every other sample of it.",
  })
  forum!: string;

  @Field(() => PlainDay, { description: "The day up to which decisions were looked through." })
  asOf!: string;

  @Field(() => Int, { description: "Decisions that were looked through." })
  reviewed!: number;

  @Field(() => Int, {
    description: "Decisions of those whose paper cites the evidence it rests on.",
  })
  citing!: number;
}

@ObjectType({ simpleResolvers: true, description: "The sample as the change left it." })
export class CultureDecisionSamplePayload {
  @Field(() => CultureDecisionSample, { description: "The sample." })
  decisionSample!: CultureDecisionSample;
}

@Resolver()
export class RecordCultureDecisionSample {
  @Mutation(() => CultureDecisionSamplePayload, {
    nullable: true,
    description: "Adds a sample of a forum's decisions, or corrects the one of that ref.",
  })
  async recordCultureDecisionSample(
    @Ctx() request: PluginRequest,
    @Arg("input", () => CultureDecisionSampleInput, { description: "The sample." })
    input: CultureDecisionSampleInput,
  ): Promise<CultureDecisionSamplePayload> {
    const { forum, asOf, reviewed, citing } = input;
    const facts = { forum, asOf, reviewed, citing };
    refuseMore(input, "citing", "reviewed");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, CultureDecisionSample, input, facts),
    );
    return { decisionSample: result };
  }
}
