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
  writeFact,
} from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";

@InputType({
  description:
    "A month's return of one data role; of a ref that is there, such as 2019-07 analyst, it corrects.",
})
export class PeopleEstablishmentInput extends FactInput {
  @Field(() => String, { description: "The role, as in every other return of it." })
  role!: string;

  @Field(() => PlainDay, { description: "The day that was counted: the last of a month." })
  asOf!: string;

  @Field(() => Int, { description: "Established posts, filled or not." })
  posts!: number;

  @Field(() => Int, { description: "People in post." })
  inPost!: number;

  @Field(() => Int, { description: "People who left the role in the month that was counted." })
  leavers!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class PeopleEstablishmentPayload {
  @Field(() => PeopleEstablishment, { description: "The return." })
  establishment!: PeopleEstablishment;
}

@Resolver()
export class RecordPeopleEstablishment {
  @Mutation(() => PeopleEstablishmentPayload, {
    nullable: true,
    description: "Adds a month's return of a data role, or corrects the one of that ref.",
  })
  async recordPeopleEstablishment(
    @Ctx() request: PluginRequest,
    @Arg("input", () => PeopleEstablishmentInput, { description: "The return." })
    input: PeopleEstablishmentInput,
  ): Promise<PeopleEstablishmentPayload> {
    const { role, asOf, posts, inPost, leavers } = input;
    const facts = { role, asOf, posts, inPost, leavers };
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, PeopleEstablishment, input, facts),
    );
    return { establishment: result };
  }
}
