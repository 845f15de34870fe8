import {
  Arg,
  badInput,
  Ctx,
  FactInput,
  Field,
  InputType,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  refuseEarlier,
  writeFact,
} from "@tranche/plugin-kit";
import { CultureEthicsOutcome, CultureEthicsReview } from "./ethics-review.ts";

@InputType({ description: "An ethics review as it now stands; what is left out is not known yet." })
export class CultureEthicsReviewInput extends FactInput {
  @Field(() => String, { description: "The use of data that is reviewed." })
  title!: string;

  @Field(() => PlainDay, { description: "The day the review was opened." })
  openedOn!: string;

  @Field(() => PlainDay, { nullable: true, description: "The day it was concluded." })
  concludedOn?: string | null;

  @Field(() => CultureEthicsOutcome, {
    nullable: true,
    description: "What it advises, once it is concluded.",
  })
  outcome?: CultureEthicsOutcome | null;

  @Field(() => PlainDay, { nullable: true, description: "The day the use of data went live." })
  liveOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The review as the change left it." })
export class CultureEthicsReviewPayload {
  @Field(() => CultureEthicsReview, { description: "The review." })
  ethicsReview!: CultureEthicsReview;
}

@Resolver()
export class RecordCultureEthicsReview {
  @Mutation(() => CultureEthicsReviewPayload, {
    nullable: true,
    description: "Adds an ethics review, or says how the one of that ref now stands.",
  })
  async recordCultureEthicsReview(
    @Ctx() request: PluginRequest,
    @Arg("input", () => CultureEthicsReviewInput, { description: "The review." })
    input: CultureEthicsReviewInput,
  ): Promise<CultureEthicsReviewPayload> {
    const { title, openedOn, concludedOn = null, outcome = null, liveOn = null } = input;
    const facts = { title, openedOn, concludedOn, outcome, liveOn };
    refuseEarlier(input, "concludedOn", "openedOn");
    if ((concludedOn === null) !== (outcome === null))
      throw badInput(
        "outcome",
        "A concluded review has an outcome, and one still open has none. Give both or neither of concludedOn and outcome.",
      );
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, CultureEthicsReview, input, facts),
    );
    return { ethicsReview: result };
  }
}
