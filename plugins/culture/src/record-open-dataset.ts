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
import { CultureOpenDataset, CultureOpenTo } from "./open-dataset.ts";

@InputType({ description: "A data set as it now stands; what is left out has not happened yet." })
export class CultureOpenDatasetInput extends ChangeInput {
  @Field(() => ID, { description: "The data set's ref, which never changes." })
  ref!: string;

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
    const { ref, title, openTo, openedOn, cycleDays, updatedOn = null, withdrawnOn = null } = input;
    const facts = { title, openTo, openedOn, cycleDays, updatedOn, withdrawnOn };
    if (cycleDays < 1)
      throw new Refusal(
        "BAD_INPUT",
        "cycleDays: A data set has a cycle of one day at least. Give the days between updates.",
        "cycleDays",
      );
    for (const [field, date] of Object.entries({ updatedOn, withdrawnOn }))
      if (date !== null && date < openedOn)
        throw new Refusal(
          "BAD_INPUT",
          `${field}: It is before ${openedOn}, when the data set was opened. Check both days.`,
          field,
        );
    const { result } = await request.change(input, async (writer) =>
      (await writer.find(CultureOpenDataset, ref))
        ? writer.update(CultureOpenDataset, ref, null, facts)
        : writer.create(CultureOpenDataset, { ref, ...facts }),
    );
    return { openDataset: result };
  }
}
