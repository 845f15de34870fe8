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
import { ProcessRequestReturn, RequestKind } from "./request-return.ts";

@InputType({ description: "A month's information requests of one kind." })
export class ProcessRequestReturnInput extends FactInput {
  @Field(() => RequestKind, { description: "The law under which information was requested." })
  kind!: RequestKind;

  @Field(() => PlainDay, { description: "The last day of the month that it covers." })
  asOf!: string;

  @Field(() => Int, {
    description: "How many requests had their statutory time end in the month, answered or not.",
  })
  dueCount!: number;

  @Field(() => Int, { description: "How many of them were answered within that time." })
  inTimeCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class ProcessRequestReturnPayload {
  @Field(() => ProcessRequestReturn, { description: "The return." })
  requestReturn!: ProcessRequestReturn;
}

@Resolver()
export class RecordProcessRequestReturn {
  @Mutation(() => ProcessRequestReturnPayload, {
    nullable: true,
    description: "Adds a month's requests of one kind, or sets all facts of the one of that ref.",
  })
  async recordProcessRequestReturn(
    @Ctx() request: PluginRequest,
    @Arg("input", () => ProcessRequestReturnInput, { description: "The return." })
    input: ProcessRequestReturnInput,
  ): Promise<ProcessRequestReturnPayload> {
    const { kind, asOf, dueCount, inTimeCount } = input;
    refuseMore(input, "inTimeCount", "dueCount");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, ProcessRequestReturn, input, { kind, asOf, dueCount, inTimeCount }),
    );
    return { requestReturn: result };
  }
}
