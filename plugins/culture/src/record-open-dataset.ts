import {
  Arg,
  badInput,
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
  refuseEarlier,
  writeFact,
} from "@tranche/plugin-kit";
import { CultureOpenDataset, CultureOpenTo } from "./open-dataset.ts";

@InputType({ description: "A data set as it now stands; what is left out has not happened yet." })
export class CultureOpenDatasetInput extends FactInput {
  @Field(() => String, { description: "What the data set is called." })
  title!: string;

  @Field(() => CultureOpenTo, { description: "Whom it is opened to." })
  openTo!: CultureOpenTo;

  @Field(() => PlainDay, { description: "The day it was opened." })
  openedOn!: string;

  @Field(() => Int, {
    description: "The longest that may pass between two updates, in days, from 1.",
  })
  cycleDays!: number;

  @Field(() => PlainDay, { nullable: true, description: "The day of its last update." })
  updatedOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day it was withdrawn." })
  withdrawnOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The data set as the change left it." })
export class CultureOpenDatasetPayload {
  @Field(() => CultureOpenDataset, { description: "The data set." })
  openDataset!: CultureOpenDataset;
}

@Resolver()
export class RecordCultureOpenDataset {
  @Mutation(() => CultureOpenDatasetPayload, {
    nullable: true,
    description: "Adds an opened data set, or says how the one of that ref now stands.",
  })
  async recordCultureOpenDataset(
    @Ctx() request: PluginRequest,
    @Arg("input", () => CultureOpenDatasetInput, { description: "The data set." })
    input: CultureOpenDatasetInput,
  ): Promise<CultureOpenDatasetPayload> {
    const { title, openTo, openedOn, cycleDays, updatedOn = null, withdrawnOn = null } = input;
    const facts = { title, openTo, openedOn, cycleDays, updatedOn, withdrawnOn };
    if (cycleDays < 1)
      throw badInput(
        "cycleDays",
        "A data set has a cycle of one day at least. Give the days between updates.",
      );
    refuseEarlier(input, "updatedOn", "openedOn");
    refuseEarlier(input, "withdrawnOn", "openedOn");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, CultureOpenDataset, input, facts),
    );
    return { openDataset: result };
  }
}
