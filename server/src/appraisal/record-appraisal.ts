import { dayOf, FactInput, PlainDay, Refusal, writeFact } from "@tranche/plugin-kit";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import { Appraisal } from "./appraisal.ts";
import { GreenBookEdition } from "./green-book-editions.ts";

@InputType({ description: "An appraisal, as it now stands." })
class RecordAppraisalInput extends FactInput {
  @Field(() => String, { description: "What it appraises, up to 300 characters." })
  title!: string;

  @Field(() => CaseStage, { description: "The business case it was made for." })
  stage!: CaseStage;

  @Field(() => GreenBookEdition, { description: "The edition that it follows." })
  edition!: GreenBookEdition;

  @Field(() => PlainDay, { description: "The day it was made; not one to come." })
  appraisedOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "The appraisal as the change left it." })
class RecordAppraisalPayload {
  @Field(() => Appraisal, { nullable: true, description: "The appraisal." })
  appraisal!: Appraisal | null;
}

@Resolver(() => Programme)
export class AppraisalResolver {
  @FieldResolver(() => [Appraisal], { description: "Its economic appraisals." })
  async appraisals(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Appraisal, programme.ref)).all;
  }

  @Mutation(() => RecordAppraisalPayload, {
    nullable: true,
    description: "Adds an appraisal, or sets all of the one of that ref.",
  })
  async recordAppraisal(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordAppraisalInput, { description: "The appraisal." })
    input: RecordAppraisalInput,
  ): Promise<RecordAppraisalPayload> {
    const { title, stage, edition, appraisedOn } = input;
    if (appraisedOn > dayOf(context.now))
      throw new Refusal(
        "BAD_INPUT",
        "appraisedOn: That day is still to come. Record it once it is made.",
        "appraisedOn",
      );
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Appraisal, input, { title, stage, edition, appraisedOn });
    });
    const appraisals = await context.read().set(Appraisal, input.programme);
    return { appraisal: appraisals.get(input.ref) };
  }
}
