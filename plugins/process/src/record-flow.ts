import {
  Arg,
  Ctx,
  Field,
  InputType,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
} from "@tranche/plugin-kit";
import { refuseEarlier } from "./consistent.ts";
import { ProcessFlow } from "./flow.ts";
import { ProcessFactInput, put } from "./put.ts";

@InputType({ description: "A flow as it stands; a day left out is set to null." })
export class ProcessFlowInput extends ProcessFactInput {
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
    refuseEarlier(["mappedOn", mappedOn], ["identifiedOn", identifiedOn]);
    const { result } = await request.change(input, (writer) =>
      put(writer, ProcessFlow, input, { title, identifiedOn, mappedOn, confirmedOn }),
    );
    return { flow: result };
  }
}
