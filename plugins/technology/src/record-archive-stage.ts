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
import { TechnologyArchiveStage } from "./archive-stage.ts";

@InputType({
  description: "A stage of the archive's design as it stands; a day left out is set to null.",
})
export class TechnologyArchiveStageInput extends FactInput {
  @Field(() => String, { description: "What is done when it is done, up to 200 characters." })
  title!: string;

  @Field(() => PlainDay, { description: "The day it was put in the plan." })
  plannedOn!: string;

  @Field(() => PlainDay, { nullable: true, description: "The day by which it is to be done." })
  dueOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day it was done." })
  doneOn?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The last day on which somebody confirmed that this is how it stands.",
  })
  confirmedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The stage as the change left it." })
export class TechnologyArchiveStagePayload {
  @Field(() => TechnologyArchiveStage, { description: "The stage." })
  archiveStage!: TechnologyArchiveStage;
}

@Resolver()
export class RecordTechnologyArchiveStage {
  @Mutation(() => TechnologyArchiveStagePayload, {
    nullable: true,
    description: "Adds a stage to the archive's design, or sets all facts of the one of that ref.",
  })
  async recordTechnologyArchiveStage(
    @Ctx() request: PluginRequest,
    @Arg("input", () => TechnologyArchiveStageInput, { description: "The stage." })
    input: TechnologyArchiveStageInput,
  ): Promise<TechnologyArchiveStagePayload> {
    const { title, plannedOn } = input;
    const { dueOn = null, doneOn = null, confirmedOn = null } = input;
    refuseEarlier(input, "doneOn", "plannedOn");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, TechnologyArchiveStage, input, {
        title,
        plannedOn,
        dueOn,
        doneOn,
        confirmedOn,
      }),
    );
    return { archiveStage: result };
  }
}
