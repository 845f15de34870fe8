import {
  Arg,
  ChangeInput,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Refusal,
  Resolver,
} from "@tranche/plugin-kit";
import { CultureDecisionSample } from "./decision-sample.ts";

@InputType({
  description:
    "Decisions of a forum that were looked through; of a ref that is there, it corrects.",
})
export class CultureDecisionSampleInput extends ChangeInput {
  @Field(() => ID, { description: "The sample's ref, which never changes: 2019-09 board." })
  ref!: string;

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
    const { ref, forum, asOf, reviewed, citing } = input;
    const facts = { forum, asOf, reviewed, citing };
    if (citing > reviewed)
      throw new Refusal(
        "BAD_INPUT",
        `citing: ${citing} is more than the ${reviewed} looked through. Count only decisions of the sample.`,
        "citing",
      );
    const { result } = await request.change(input, async (writer) =>
      (await writer.find(CultureDecisionSample, ref))
        ? writer.update(CultureDecisionSample, ref, null, facts)
        : writer.create(CultureDecisionSample, { ref, ...facts }),
    );
    return { decisionSample: result };
  }
}
