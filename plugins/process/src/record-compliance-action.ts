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
import { ProcessComplianceAction } from "./compliance-action.ts";

@InputType({ description: "A compliance action as it stands; a day left out is set to null." })
export class ProcessComplianceActionInput extends FactInput {
  @Field(() => String, { description: "What has to be done, up to 200 characters." })
  title!: string;

  @Field(() => String, { description: "Who documented the need, up to 200 characters." })
  documentedBy!: string;

  @Field(() => PlainDay, { description: "The day it was documented." })
  raisedOn!: string;

  @Field(() => PlainDay, { nullable: true, description: "The day by which it has to be done." })
  dueOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day it was closed." })
  closedOn?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The last day on which somebody confirmed that this is how it stands.",
  })
  confirmedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The action as the change left it." })
export class ProcessComplianceActionPayload {
  @Field(() => ProcessComplianceAction, { description: "The action." })
  complianceAction!: ProcessComplianceAction;
}

@Resolver()
export class RecordProcessComplianceAction {
  @Mutation(() => ProcessComplianceActionPayload, {
    nullable: true,
    description: "Adds a compliance action, or sets all facts of the one of that ref.",
  })
  async recordProcessComplianceAction(
    @Ctx() request: PluginRequest,
    @Arg("input", () => ProcessComplianceActionInput, { description: "The action." })
    input: ProcessComplianceActionInput,
  ): Promise<ProcessComplianceActionPayload> {
    const { title, documentedBy, raisedOn } = input;
    const { dueOn = null, closedOn = null, confirmedOn = null } = input;
    refuseEarlier(input, "closedOn", "raisedOn");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, ProcessComplianceAction, input, {
        title,
        documentedBy,
        raisedOn,
        dueOn,
        closedOn,
        confirmedOn,
      }),
    );
    return { complianceAction: result };
  }
}
