import {
  Arg,
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
import { ProcessFlow } from "./flow.ts";

@InputType({ description: "A flow as it stands; a day left out is set to null." })
export class ProcessFlowInput extends FactInput {
  @Field(() => String, { description: "From where to where data flows, up to 200 characters." })
  title!: string;

  @Field(() => PlainDay, { description: "The day it was found to be one to map." })
  identifiedOn!: string;

  @Field(() => PlainDay, { nullable: true, description: "The day its map was agreed." })
  mappedOn?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The last day on which somebody confirmed that this is how it stands.",
  })
  confirmedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The flow as the change left it." })
export class ProcessFlowPayload {
  @Field(() => ProcessFlow, { description: "The flow." })
  flow!: ProcessFlow;
}

@Resolver()
export class RecordProcessFlow {
  @Mutation(() => ProcessFlowPayload, {
    nullable: true,
    description: "Adds a flow to the register, or sets all facts of the one of that ref.",
  })
  async recordProcessFlow(
    @Ctx() request: PluginRequest,
    @Arg("input", () => ProcessFlowInput, { description: "The flow." }) input: ProcessFlowInput,
  ): Promise<ProcessFlowPayload> {
    const { title, identifiedOn, mappedOn = null, confirmedOn = null } = input;
    refuseEarlier(input, "mappedOn", "identifiedOn");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, ProcessFlow, input, { title, identifiedOn, mappedOn, confirmedOn }),
    );
    return { flow: result };
  }
}
