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
import { TechnologyPilotFunding } from "./pilot-funding.ts";

@InputType({ description: "A decision that pays for a number of pilots." })
export class TechnologyPilotFundingInput extends FactInput {
  @Field(() => String, { description: "What was decided, up to 200 characters." })
  title!: string;

  @Field(() => PlainDay, { description: "The day from which the pilots run." })
  startsOn!: string;

  @Field(() => Int, { description: "How many pilots it pays for." })
  pilotCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The funding as the change left it." })
export class TechnologyPilotFundingPayload {
  @Field(() => TechnologyPilotFunding, { description: "The funding." })
  pilotFunding!: TechnologyPilotFunding;
}

@Resolver()
export class RecordTechnologyPilotFunding {
  @Mutation(() => TechnologyPilotFundingPayload, {
    nullable: true,
    description: "Adds a funding of pilots, or sets all facts of the one of that ref.",
  })
  async recordTechnologyPilotFunding(
    @Ctx() request: PluginRequest,
    @Arg("input", () => TechnologyPilotFundingInput, { description: "The funding." })
    input: TechnologyPilotFundingInput,
  ): Promise<TechnologyPilotFundingPayload> {
    const { title, startsOn, pilotCount } = input;
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, TechnologyPilotFunding, input, { title, startsOn, pilotCount }),
    );
    return { pilotFunding: result };
  }
}
